package nl.startklaar.portal;

import java.time.Instant;
import java.time.LocalTime;
import nl.startklaar.web.Formats;
import nl.startklaar.web.Sentence;

/** Says good day as people do at that hour. */
final class Greeting {

    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private Greeting() {}

    /** By the first word of the name; colleagues are called by it. */
    static Sentence of(String name, Instant now) {
        return Sentence.of("portal.greeting." + partOfDay(now), name.split(" ", 2)[0]);
    }

    private static String partOfDay(Instant now) {
        var time = now.atZone(Formats.AMSTERDAM).toLocalTime();
        if (time.isBefore(NOON)) {
            return "morning";
        }
        return time.isBefore(EVENING) ? "afternoon" : "evening";
    }
}
