package nl.startklaar.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import nl.startklaar.web.Cookies;
import org.springframework.stereotype.Component;

/** By what a device of one’s own is known. */
@Component
class OwnDeviceCookie {

    private static final String NAME = "sk_own";

    private final Cookies cookies;

    OwnDeviceCookie(Cookies cookies) {
        this.cookies = cookies;
    }

    Optional<String> find(HttpServletRequest request) {
        return cookies.find(request, NAME);
    }

    void set(HttpServletResponse response, String secret, Duration age) {
        cookies.write(response, NAME, secret, age);
    }
}
