package nl.startklaar.network;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How often a portal may ask. A whole school that comes in at once fits in; a portal that asks
 * without end does not. Only of portals that proved themselves, so that nobody fills it up.
 */
@Component
class Pace {

    static final int MOST = 600;
    static final Duration EVERY = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<UUID, Asked> asked = new ConcurrentHashMap<>();

    Pace(Clock clock) {
        this.clock = clock;
    }

    /** How often since when. */
    private record Asked(Instant since, int times) {}

    boolean allows(UUID portal) {
        var now = clock.instant();
        return asked.merge(portal, new Asked(now, 1), (before, _) -> next(before, now)).times()
                <= MOST;
    }

    private static Asked next(Asked before, Instant now) {
        return before.since().plus(EVERY).isAfter(now)
                ? new Asked(before.since(), before.times() + 1)
                : new Asked(now, 1);
    }
}
