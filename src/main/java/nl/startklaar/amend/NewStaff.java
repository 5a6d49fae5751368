package nl.startklaar.amend;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.startklaar.roster.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes to work with these groups: known already, or new with an id of their own.
 *
 * @param lastDay of who comes for a while, that day included
 */
record NewStaff(
        StaffMember member, StaffKind kind, @Nullable LocalDate lastDay, List<UUID> groups) {

    NewStaff {
        groups = List.copyOf(groups);
    }
}
