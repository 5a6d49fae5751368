package nl.startklaar.school;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The adult who is signed in, and what they are where. Every look-up of a school goes through here:
 * what a viewer does not reach, is not there.
 */
public record Viewer(UUID account, String name, String email, List<Appointment> appointments) {

    private static final String ATTRIBUTE = Viewer.class.getName();

    public Viewer {
        appointments = List.copyOf(appointments);
    }

    public static Optional<Viewer> of(HttpServletRequest request) {
        return Optional.ofNullable((Viewer) request.getAttribute(ATTRIBUTE));
    }

    /** Whoever recognises the person says so here, once per request. */
    public void enter(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** What the viewer is at this school; empty when they have no business there. */
    public Set<Role> rolesAt(School school) {
        var roles = EnumSet.noneOf(Role.class);
        for (Appointment it : appointments) {
            if (Objects.equals(it.school(), school.id())
                    || Objects.equals(it.board(), school.board())) {
                roles.add(it.role());
            }
        }
        return roles;
    }

    public boolean isOperator() {
        return appointments.stream().anyMatch(it -> it.role() == Role.OPERATOR);
    }
}
