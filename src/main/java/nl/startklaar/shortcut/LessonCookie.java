package nl.startklaar.shortcut;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.school.School;
import nl.startklaar.web.Cookies;
import org.springframework.stereotype.Component;

/**
 * Remembers which product a shortcut named, while a pupil of that school comes in. It opens
 * nothing: whether the product is there for this pupil is asked when it opens.
 */
@Component
class LessonCookie {

    private static final String NAME = "sk_les";
    private static final String BETWEEN = ".";

    /** As long as a child may look for its own picture. */
    private static final Duration STAYS = Duration.ofMinutes(15);

    private final Cookies cookies;

    LessonCookie(Cookies cookies) {
        this.cookies = cookies;
    }

    void leave(HttpServletResponse response, School school, UUID product) {
        cookies.write(response, NAME, school.brin() + BETWEEN + product, STAYS);
    }

    void clear(HttpServletResponse response) {
        cookies.clear(response, NAME);
    }

    /** Empty too when it names nothing, or something at another school. */
    Optional<UUID> find(HttpServletRequest request, School school) {
        var mark = school.brin() + BETWEEN;
        return cookies.find(request, NAME)
                .filter(it -> it.startsWith(mark))
                .flatMap(it -> Ids.find(it.substring(mark.length())));
    }
}
