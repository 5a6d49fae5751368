package nl.startklaar.roster;

import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;

/**
 * A member of staff belongs to a group.
 *
 * @param group a base group or a combined group
 * @param roles what they are there, by the codes of the formats; empty: as they are in general
 */
public record Staffing(UUID id, SchoolYear year, UUID staffMember, UUID group, List<String> roles)
        implements RosterRow {

    public Staffing {
        roles = List.copyOf(roles);
    }
}
