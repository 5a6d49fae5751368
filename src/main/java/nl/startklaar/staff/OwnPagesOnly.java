package nl.startklaar.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import nl.startklaar.web.WebSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what the browser itself says another site sent, before the secret in the form is even
 * looked at: whoever found out that secret has gained nothing. A browser that says nothing, or a
 * program, is left to the secret.
 */
class OwnPagesOnly extends OncePerRequestFilter {

    /** Typed into the address bar, or asked by a page of ours. */
    private static final Set<String> OURS = Set.of("same-origin", "none", "");

    private final String ownHost;
    private final RequestMatcher programs;

    OwnPagesOnly(WebSettings settings, RequestMatcher programs) {
        this.ownHost = host(settings.address());
        this.programs = programs;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) || programs.matches(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean isOurs(HttpServletRequest request) {
        var origin = header(request, HttpHeaders.ORIGIN);
        return OURS.contains(header(request, "Sec-Fetch-Site"))
                && (origin.isEmpty() || isHere(host(origin), request));
    }

    /** A proxy may ask us under another name than people do. */
    private boolean isHere(String host, HttpServletRequest request) {
        return !host.isEmpty()
                && (host.equals(ownHost) || host.equals(header(request, HttpHeaders.HOST)));
    }

    /** With its port when it has one; of "null" and of anything strange, nothing. */
    private static String host(String origin) {
        try {
            return Objects.requireNonNullElse(URI.create(origin).getRawAuthority(), "");
        } catch (IllegalArgumentException strange) {
            return "";
        }
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }
}
