package nl.startklaar.place;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.startklaar.web.Cookies;
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

    private final Cookies cookies;

    DeviceCookie(Cookies cookies) {
        this.cookies = cookies;
    }

    /** What the device brought, when it is one of ours. */
    public Optional<String> find(HttpServletRequest request) {
        return cookies.find(request, NAME).filter(it -> SHAPE.matcher(it).matches());
    }

    /** What the device brought, or what it gets now. */
    public String findOrGive(HttpServletRequest request, HttpServletResponse response) {
        return find(request).orElseGet(() -> give(response));
    }

    private String give(HttpServletResponse response) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        cookies.write(response, NAME, value, KEPT);
        return value;
    }
}
