package nl.startklaar.partner;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import nl.startklaar.web.Cookies;
import org.springframework.stereotype.Component;

/**
 * Remembers in the browser what a program asked, while somebody signs in or chooses a school. It is
 * read as mistrustfully as when it came: who changes it has asked something else.
 */
@Component
class WaitingCookie {

    static final String NAME = "sk_verder";

    private static final Duration STAYS = Duration.ofMinutes(10);

    private final Cookies cookies;

    WaitingCookie(Cookies cookies) {
        this.cookies = cookies;
    }

    void leave(HttpServletResponse response, String query) {
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(query.getBytes(UTF_8));
        cookies.write(response, NAME, value, STAYS);
    }

    /** Empty too when it is no text of ours. */
    Optional<String> find(HttpServletRequest request) {
        return cookies.find(request, NAME).flatMap(WaitingCookie::decode);
    }

    private static Optional<String> decode(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), UTF_8));
        } catch (IllegalArgumentException changed) {
            return Optional.empty();
        }
    }
}
