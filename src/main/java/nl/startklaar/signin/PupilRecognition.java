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
 * Where a request becomes a pupil: only below "/leerling/", and only at the pupil's own school. On
 * every other page a signed-in pupil is nobody.
 */
@Component
class PupilRecognition extends OncePerRequestFilter {

    static final String PUPILS = "/leerling/";

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
        return !request.getRequestURI().startsWith(PUPILS);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        cookies.visit(request)
                .filter(it -> isBelow(request, it))
                .ifPresent(token -> recognise(request, token));
        chain.doFilter(request, response);
    }

    private static boolean isBelow(HttpServletRequest request, Token token) {
        var door = PUPILS + token.school();
        return request.getRequestURI().equals(door)
                || request.getRequestURI().startsWith(door + "/");
    }

    private void recognise(HttpServletRequest request, Token token) {
        schools.findSchool(token.school())
                .flatMap(it -> sessions.recognise(it, token, callers.of(request)))
                .ifPresent(it -> it.enter(request));
    }
}
