package nl.startklaar.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.startklaar.school.Schools;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where a request becomes a pupil: below "/leerling/", at the pupil's own school, and where a
 * publisher asks who comes. On every other page a signed-in pupil is nobody.
 */
@Component
class PupilRecognition extends OncePerRequestFilter {

    static final String PUPILS = "/leerling/";

    /** Of no school in its address: the publisher knows its own program, and not whose visit. */
    private static final String WHO_COMES = "/oidc/authorize";

    private final PupilCookies cookies;
    private final PupilSessions sessions;
    private final Schools schools;
    private final Callers callers;

    PupilRecognition(
            PupilCookies cookies, PupilSessions sessions, Schools schools, Callers callers) {
        this.cookies = cookies;
        this.sessions = sessions;
        this.schools = schools;
        this.callers = callers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith(PUPILS) && !path.equals(WHO_COMES);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        cookies.visit(request)
                .filter(it -> isTheirs(request, it))
                .ifPresent(token -> recognise(request, token));
        chain.doFilter(request, response);
    }

    private static boolean isTheirs(HttpServletRequest request, Token token) {
        var door = PUPILS + token.school();
        var path = request.getRequestURI();
        return path.equals(door) || path.startsWith(door + "/") || path.equals(WHO_COMES);
    }

    private void recognise(HttpServletRequest request, Token token) {
        schools.findSchool(token.school())
                .flatMap(it -> sessions.recognise(it, token, callers.of(request)))
                .ifPresent(it -> it.enter(request));
    }
}
