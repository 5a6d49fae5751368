package nl.startklaar.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.startklaar.audit.Actor;
import nl.startklaar.school.Viewer;
import nl.startklaar.web.ClientAddress;
import nl.startklaar.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** The one place where a request becomes a person: everything behind it knows who is doing this. */
class Recognition extends OncePerRequestFilter {

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final ClientAddress addresses;

    Recognition(Sessions sessions, SessionCookie cookie, ClientAddress addresses) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.addresses = addresses;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var viewer = cookie.find(request).flatMap(sessions::recognise);
        viewer.ifPresent(it -> enter(it, request));
        var fault =
                actor(viewer, addresses.of(request)).doing(() -> passOn(chain, request, response));
        if (fault != null) {
            throw fault;
        }
    }

    /** The work of an actor throws one kind of fault; the other is handed back. */
    private static @Nullable ServletException passOn(
            FilterChain chain, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            chain.doFilter(request, response);
            return null;
        } catch (ServletException fault) {
            return fault;
        }
    }

    private static void enter(Viewer viewer, HttpServletRequest request) {
        viewer.enter(request);
        var roles =
                viewer.appointments().stream()
                        .map(it -> it.role().name())
                        .collect(Collectors.toSet());
        new Visitor(viewer.name(), Optional.empty(), Optional.empty(), roles).enter(request);
    }

    private static Actor actor(Optional<Viewer> viewer, String address) {
        return viewer.map(it -> new Actor(Actor.Kind.PERSON, it.account(), address))
                .orElseGet(() -> new Actor(Actor.Kind.NOBODY, null, address));
    }
}
