package nl.startklaar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * What the frame around a page may know of who looks at it: enough for the header, no more. Whoever
 * recognises the person leaves it on the request.
 *
 * @param person the name in the header
 * @param school the school's name, empty on pages of no school
 * @param home where the school's pages begin, as in "/s/99AA00"; empty on pages of no school
 * @param roles what the person is at this school, by name
 */
public record Visitor(
        String person, Optional<String> school, Optional<String> home, Set<String> roles) {

    private static final String ATTRIBUTE = Visitor.class.getName();

    public Visitor {
        roles = Set.copyOf(roles);
    }

    public static Optional<Visitor> of(HttpServletRequest request) {
        return Optional.ofNullable((Visitor) request.getAttribute(ATTRIBUTE));
    }

    public void enter(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
