package nl.startklaar.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import nl.startklaar.web.Cookies;
import org.springframework.stereotype.Component;

/**
 * By what we know that an answer of a portal comes back in the browser that asked. Several tabs may
 * be on their way at once.
 */
@Component
class BrowserMark {

    static final String NAME = "sk_portaal";

    private final Cookies cookies;

    BrowserMark(Cookies cookies) {
        this.cookies = cookies;
    }

    Optional<String> find(HttpServletRequest request) {
        return cookies.find(request, NAME).filter(Secrets::isOne);
    }

    String findOrGive(HttpServletRequest request, HttpServletResponse response, Duration stays) {
        var mark = find(request).orElseGet(Secrets::random);
        cookies.write(response, NAME, mark, stays);
        return mark;
    }
}
