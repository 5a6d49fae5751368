package nl.startklaar.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.web.ClientAddress;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * The one way from "this is who they say" to a session in the browser, whether a password or a link
 * from our mail said so. Here the second step is asked, so that no way in goes around it.
 */
@Component
class Entry {

    private static final String START = "/";

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final ClientAddress addresses;
    private final CookieCsrfTokenRepository formTokens;
    private final List<SecondStep> steps;

    Entry(
            Sessions sessions,
            SessionCookie cookie,
            ClientAddress addresses,
            CookieCsrfTokenRepository formTokens,
            List<SecondStep> steps) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.addresses = addresses;
        this.formTokens = formTokens;
        this.steps = List.copyOf(steps);
    }

    /**
     * Ends what the browser carried and begins anew.
     *
     * @param back where the person wanted to go; empty when nowhere in particular
     * @return where to go now
     */
    String enter(
            UUID account, String back, HttpServletRequest request, HttpServletResponse response) {
        return enter(account, Optional.empty(), back, request, response);
    }

    /**
     * The same, for whom a portal of a network may have brought; the second step is asked of them
     * too.
     */
    String enter(
            UUID account,
            Optional<UUID> portal,
            String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = steps.stream().filter(it -> it.isAsked(account, request)).findFirst();
        if (asked.isEmpty()) {
            return enterWhole(account, portal, request, response)
                    ? orStart(back)
                    : SignInController.ADDRESS;
        }
        var half = sessions.startHalf(account, visit(request).by(portal));
        carry(half, request, response);
        return half.isPresent()
                ? asked.get().path() + (back.isEmpty() ? "" : "?naar=" + back)
                : SignInController.ADDRESS;
    }

    /** For who is past the second step. False when there is no work for them today. */
    boolean enterWhole(
            UUID account,
            Optional<UUID> portal,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = sessions.start(account, visit(request).by(portal));
        carry(session, request, response);
        return session.isPresent();
    }

    static String orStart(String back) {
        return back.isEmpty() ? START : back;
    }

    /** Never what the browser had before: neither the session nor the secret of its forms. */
    private void carry(
            Optional<Secret> session, HttpServletRequest request, HttpServletResponse response) {
        cookie.find(request).ifPresent(sessions::end);
        session.ifPresent(it -> cookie.set(response, it));
        formTokens.saveToken(null, request, response);
    }

    private Visit visit(HttpServletRequest request) {
        return new Visit(DeviceName.of(request), addresses.of(request));
    }
}
