package nl.startklaar.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.stream.Stream;
import nl.startklaar.web.WebSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Whether the names of children stay hidden on this device, as on the board (<i>digibord</i>) in
 * front of the class. It belongs to the device and not to the person.
 */
@Component
class HiddenNames {

    private static final String COOKIE = "sk_board";
    private static final String HIDDEN = "names-hidden";

    private final WebSettings settings;

    HiddenNames(WebSettings settings) {
        this.settings = settings;
    }

    boolean isOn(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies != null
                && Stream.of(cookies)
                        .anyMatch(
                                it -> it.getName().equals(COOKIE) && it.getValue().equals(HIDDEN));
    }

    void set(HttpServletResponse response, boolean hidden) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, hidden ? HIDDEN : "")
                        .secure(settings.secureCookies())
                        .httpOnly(true)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(hidden ? Duration.ofDays(365) : Duration.ZERO)
                        .build()
                        .toString());
    }
}
