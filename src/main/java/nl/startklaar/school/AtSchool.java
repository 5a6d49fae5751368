package nl.startklaar.school;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
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

    private static final String ATTRIBUTE = AtSchool.class.getName();

    /** Where the reception let the viewer of this request in; empty on pages of no school. */
    public static Optional<AtSchool> of(HttpServletRequest request) {
        return Optional.ofNullable((AtSchool) request.getAttribute(ATTRIBUTE));
    }

    /** Said by the reception, once per request. */
    void enter(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
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
