package nl.startklaar.staff;

import java.util.Set;
import nl.startklaar.school.Role;

/**
 * Where people begin at a school, made as a bean by the module that owns the page.
 *
 * @param order lower comes first: the first that is for one of somebody's roles wins
 * @param path below the school's home, as in "/startlijst"
 * @param roles whose page it is
 */
public record Landing(int order, String path, Set<Role> roles) {

    public Landing {
        roles = Set.copyOf(roles);
    }
}
