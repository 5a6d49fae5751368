package nl.startklaar.roster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pupil who is at school today.
 *
 * @param group the base group; absent for who is in none
 */
public record PupilToday(UUID id, PersonName name, String yearGroup, @Nullable UUID group) {

    /** Says nothing of who it is. */
    @Override
    public String toString() {
        return "Pupil " + id;
    }
}
