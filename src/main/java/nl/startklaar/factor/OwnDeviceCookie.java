package nl.startklaar.factor;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import nl.startklaar.web.WebSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * By what a device of one’s own is known. Over https no other host can set it: that is what {@code
 * __Host-} promises.
 */
@Component
class OwnDeviceCookie {

    private static final String NAME = "sk_own";

    private final WebSettings settings;

    OwnDeviceCookie(WebSettings settings) {
        this.settings = settings;
    }

    Optional<String> find(HttpServletRequest request) {
        var cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(it -> it.getName().equals(name()))
                .map(Cookie::getValue)
                .findFirst();
    }

    void set(HttpServletResponse response, String secret, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(), secret)
                        .httpOnly(true)
                        .secure(settings.secureCookies())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    String name() {
        return settings.secureCookies() ? "__Host-" + NAME : NAME;
    }
}
