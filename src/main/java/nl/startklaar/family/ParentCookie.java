package nl.startklaar.family;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.startklaar.staff.Secret;
import nl.startklaar.web.Cookies;
import org.springframework.stereotype.Component;

/** Carries the secret of a parent’s visit, until the browser closes. */
@Component
class ParentCookie {

    static final String NAME = "sk_family";

    private final Cookies cookies;

    ParentCookie(Cookies cookies) {
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
