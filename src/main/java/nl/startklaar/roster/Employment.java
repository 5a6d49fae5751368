package nl.startklaar.roster;

import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;

/**
 * A member of staff in one school year.
 *
 * @param roles the codes of the formats (LRK, IB, ICT, STA, ...), in their order
 */
public record Employment(UUID id, SchoolYear year, UUID staffMember, List<String> roles)
        implements RosterRow {

    public Employment {
        roles = List.copyOf(roles);
    }
}
