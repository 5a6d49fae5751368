package nl.startklaar.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.startklaar.web.Cookies;
import org.springframework.stereotype.Component;

/** Carries the session's secret. It goes when the browser closes: devices at school are shared. */
@Component
class SessionCookie {

    static final String NAME = "sk_session";

    private final Cookies cookies;

    SessionCookie(Cookies cookies) {
        this.cookies = cookies;
    }

    Optional<Secret> find(HttpServletRequest request) {
        return cookies.find(request, NAME).map(Secret::new);
    }

    void set(HttpServletResponse response, Secret session) {
        cookies.write(response, NAME, session.text(), Cookies.UNTIL_THE_BROWSER_CLOSES);
    }

    void clear(HttpServletResponse response) {
        cookies.clear(response, NAME);
    }
}
