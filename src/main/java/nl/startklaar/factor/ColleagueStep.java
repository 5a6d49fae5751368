package nl.startklaar.factor;

import java.util.Set;
import nl.startklaar.school.Role;
import nl.startklaar.staff.Account;

/**
 * Somebody at a school.
 *
 * @param setUp whether they have a second step
 */
record ColleagueStep(Account account, Set<Role> roles, boolean setUp) {

    ColleagueStep {
        roles = Set.copyOf(roles);
    }

    /** For who is here today and gone tomorrow. */
    boolean isSubstitute() {
        return roles.contains(Role.SUBSTITUTE);
    }
}
