package nl.startklaar.place;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.startklaar.web.WebSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Tells one device from another, so that "31 times" can be "by 12 devices". A random number that
 * opens nothing and says nothing of who sits there; we keep only a keyed hash of it, for a month.
 */
@Component
public class DeviceCookie {

    private static final String NAME = "sk_device";
    private static final int BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Duration KEPT = Duration.ofDays(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final WebSettings settings;

    DeviceCookie(WebSettings settings) {
        this.settings = settings;
    }

    /** What the device brought, when it is one of ours. */
    public static Optional<String> find(HttpServletRequest request) {
        var cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(it -> it.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(it -> SHAPE.matcher(it).matches())
                .findFirst();
    }

    /** What the device brought, or what it gets now. */
    public String findOrGive(HttpServletRequest request, HttpServletResponse response) {
        return find(request).orElseGet(() -> give(response));
    }

    private String give(HttpServletResponse response) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .httpOnly(true)
                        .secure(settings.secureCookies())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(KEPT)
                        .build()
                        .toString());
        return value;
    }
}
