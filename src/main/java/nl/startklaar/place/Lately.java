package nl.startklaar.place;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.startklaar.kernel.SchoolId;
import org.springframework.stereotype.Component;

/**
 * Who was noted in the last quarter of an hour. Kept in memory: after a restart somebody is noted
 * once more, and that is all.
 */
@Component
class Lately {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** Far more than sign in within a quarter of an hour; then somebody is noted too often. */
    private static final int MOST = 50_000;

    private record Seen(SchoolId school, UUID account, String address) {}

    private final ConcurrentMap<Seen, Instant> noted = new ConcurrentHashMap<>();
    private final Clock clock;

    Lately(Clock clock) {
        this.clock = clock;
    }

    /** True for one of those who ask at the same moment. */
    boolean isNew(SchoolId school, UUID account, String address) {
        var now = clock.instant();
        if (noted.size() >= MOST) {
            return true;
        }
        var isNew = new AtomicBoolean();
        noted.compute(
                new Seen(school, account, address),
                (_, before) -> {
                    if (before != null && isFresh(before, now)) {
                        return before;
                    }
                    isNew.set(true);
                    return now;
                });
        return isNew.get();
    }

    /** Forgets whose quarter is over. */
    void sweep() {
        var now = clock.instant();
        noted.values().removeIf(it -> !isFresh(it, now));
    }

    private static boolean isFresh(Instant noted, Instant now) {
        return now.isBefore(noted.plus(QUARTER));
    }
}
