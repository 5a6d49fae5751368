package nl.startklaar.shortcut;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.school.School;
import nl.startklaar.web.WebSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Remembers which product a shortcut named, while a pupil comes in. It opens nothing: whether the
 * product is there for this pupil is asked when it opens.
 */
@Component
class LessonCookie {

    private static final String NAME = "sk_les";

    /** As long as a child may look for its own picture. */
    private static final Duration STAYS = Duration.ofMinutes(15);

    private final WebSettings settings;

    LessonCookie(WebSettings settings) {
        this.settings = settings;
    }

    void leave(HttpServletResponse response, School school, UUID product) {
        write(response, school, product.toString(), STAYS);
    }

    void clear(HttpServletResponse response, School school) {
        write(response, school, "", Duration.ZERO);
    }

    /** Empty too when it names nothing. */
    static Optional<UUID> find(HttpServletRequest request) {
        var cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(it -> it.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(Ids::find);
    }

    private void write(HttpServletResponse response, School school, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .httpOnly(true)
                        .secure(settings.secureCookies())
                        .sameSite("Lax")
                        .path(Signpost.door(school))
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
