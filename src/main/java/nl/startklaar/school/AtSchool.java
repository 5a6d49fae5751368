package nl.startklaar.school;

import java.util.Set;
import nl.startklaar.kernel.OfSchool;
import nl.startklaar.kernel.SchoolId;

/**
 * A viewer at a school they reach, taken from the address "/s/{school}/...". The only way in which
 * a controller comes by a school.
 */
public record AtSchool(Viewer viewer, School details, Set<Role> roles) implements OfSchool {

    public AtSchool {
        roles = Set.copyOf(roles);
    }

    @Override
    public SchoolId school() {
        return details.id();
    }

    public String home() {
        return details.home();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
