package nl.startklaar.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.LastDay;
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

    public Staffing withStaffMember(UUID other) {
        return new Staffing(id, year, other, group, roles, byHand, lastDay);
    }

    public Staffing withGroup(UUID other) {
        return new Staffing(id, year, staffMember, other, roles, byHand, lastDay);
    }

    public Staffing withRoles(List<String> others) {
        return new Staffing(id, year, staffMember, group, others, byHand, lastDay);
    }

    public Staffing withByHand(boolean other) {
        return new Staffing(id, year, staffMember, group, roles, other, lastDay);
    }

    public Staffing withLastDay(@Nullable LocalDate other) {
        return new Staffing(id, year, staffMember, group, roles, byHand, other);
    }

    /** Of who is in a group twice: as what they are in either, and for as long as either. */
    public Staffing together(Staffing other) {
        return withRoles(StaffRoles.together(roles, other.roles))
                .withByHand(byHand && other.byHand)
                .withLastDay(LastDay.later(lastDay, other.lastDay));
    }
}
