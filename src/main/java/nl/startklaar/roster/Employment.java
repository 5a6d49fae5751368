package nl.startklaar.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.LastDay;
import nl.startklaar.kernel.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff in one school year.
 *
 * @param roles the codes of the formats (LRK, IB, ICT, STA, ...), in their order
 * @param byHand whether a person added them, and not the pupil administration (yet)
 * @param lastDay of who is here for a while, that day included
 */
public record Employment(
        UUID id,
        SchoolYear year,
        UUID staffMember,
        List<String> roles,
        boolean byHand,
        @Nullable LocalDate lastDay)
        implements RosterRow {

    public Employment {
        roles = List.copyOf(roles);
    }

    /** As the pupil administration says it. */
    public Employment(UUID id, SchoolYear year, UUID staffMember, List<String> roles) {
        this(id, year, staffMember, roles, false, null);
    }

    public Employment withStaffMember(UUID other) {
        return new Employment(id, year, other, roles, byHand, lastDay);
    }

    public Employment withRoles(List<String> others) {
        return new Employment(id, year, staffMember, others, byHand, lastDay);
    }

    public Employment withByHand(boolean other) {
        return new Employment(id, year, staffMember, roles, other, lastDay);
    }

    public Employment withLastDay(@Nullable LocalDate other) {
        return new Employment(id, year, staffMember, roles, byHand, other);
    }

    /** Of who works here twice: as what they are in either, and for as long as either. */
    public Employment together(Employment other) {
        return withRoles(StaffRoles.together(roles, other.roles))
                .withByHand(byHand && other.byHand)
                .withLastDay(LastDay.later(lastDay, other.lastDay));
    }
}
