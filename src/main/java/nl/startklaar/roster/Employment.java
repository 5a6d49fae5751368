package nl.startklaar.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
}
