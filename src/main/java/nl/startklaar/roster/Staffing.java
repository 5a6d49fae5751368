package nl.startklaar.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff belongs to a group.
 *
 * @param group a base group or a combined group
 * @param roles what they are there, by the codes of the formats; empty: as they are in general
 * @param byHand whether a person put them here, and not the pupil administration (yet)
 * @param lastDay of who is here for a while, that day included
 */
public record Staffing(
        UUID id,
        SchoolYear year,
        UUID staffMember,
        UUID group,
        List<String> roles,
        boolean byHand,
        @Nullable LocalDate lastDay)
        implements RosterRow {

    public Staffing {
        roles = List.copyOf(roles);
    }

    /** As the pupil administration says it. */
    public Staffing(UUID id, SchoolYear year, UUID staffMember, UUID group, List<String> roles) {
        this(id, year, staffMember, group, roles, false, null);
    }
}
