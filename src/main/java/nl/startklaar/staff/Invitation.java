package nl.startklaar.staff;

import java.time.LocalDate;
import java.util.Set;
import nl.startklaar.school.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whom to let in, and as what.
 *
 * @param lastDay for trainees and substitutes; null when it is not known
 */
record Invitation(String email, String name, Set<Role> roles, @Nullable LocalDate lastDay) {

    /** Who comes for a while; the others have no last day until somebody ends their work. */
    private static final Set<Role> FOR_A_WHILE = Set.of(Role.TRAINEE, Role.SUBSTITUTE);

    Invitation {
        roles = Set.copyOf(roles);
    }

    @Nullable LocalDate lastDayAs(Role role) {
        return isForAWhile(role) ? lastDay : null;
    }

    static boolean isForAWhile(Role role) {
        return FOR_A_WHILE.contains(role);
    }
}
