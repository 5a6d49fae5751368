package nl.startklaar.roster;

import java.util.UUID;

/**
 * A teacher or another member of staff as the pupil administration knows them (<i>leerkracht</i>).
 *
 * @param email empty when the file has none
 */
public record StaffMember(UUID id, PersonName name, String email) implements RosterRow {

    /** Says nothing of who it is. */
    @Override
    public String toString() {
        return "Staff member " + id;
    }
}
