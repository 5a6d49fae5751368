package nl.startklaar.roster;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pupil (<i>leerling</i>), across school years.
 *
 * @param birthDate tells twins and namesakes apart; absent when the file has none
 */
public record Pupil(UUID id, PersonName name, @Nullable LocalDate birthDate) implements RosterRow {

    /** Says nothing of who it is. */
    @Override
    public String toString() {
        return "Pupil " + id;
    }
}
