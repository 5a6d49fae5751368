package nl.startklaar.roster;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody has left the school. They are hidden at once, shut out later, and erased in the end;
 * until then they can be brought back with everything that is theirs.
 *
 * @param subject our id of the pupil or the member of staff
 * @param firstDay the first day on which they are no longer at school
 */
public record Departure(UUID id, Kind kind, UUID subject, LocalDate firstDay) implements RosterRow {

    public enum Kind {
        PUPIL,
        STAFF
    }
}
