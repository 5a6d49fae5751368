package nl.startklaar.place;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Adds up what was seen before it is written. Thirty children who come in at once are one row of
 * the database, and that row is written at most once a minute: nobody waits for another. The first
 * sighting is written at once, so that a new address is known of right away.
 */
@Component
class Sightings {

    static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);

    /** More addresses at once than the country has schools: then each is written by itself. */
    private static final int MOST = 20_000;

    private record Waiting(Instant writtenAt, Optional<Tally> tally) {}

    private final ConcurrentMap<SeenKey, Waiting> waiting = new ConcurrentHashMap<>();

    /** What has to be written now; empty when that was done less than a minute ago. */
    Optional<Tally> add(SeenKey key, Tally seen) {
        if (waiting.size() >= MOST && !waiting.containsKey(key)) {
            return Optional.of(seen);
        }
        var due = new AtomicReference<>(Optional.<Tally>empty());
        waiting.compute(
                key,
                (_, before) -> {
                    var sum = plus(before == null ? Optional.empty() : before.tally(), seen);
                    if (before != null && isFresh(before, seen.last())) {
                        return new Waiting(before.writtenAt(), Optional.of(sum));
                    }
                    due.set(Optional.of(sum));
                    return new Waiting(seen.last(), Optional.empty());
                });
        return due.get();
    }

    /** Takes out whatever waits and is asked for, and forgets what has nothing to say any more. */
    Map<SeenKey, Tally> take(Predicate<SeenKey> asked, Instant now) {
        var taken = new HashMap<SeenKey, Tally>();
        for (SeenKey key : waiting.keySet()) {
            if (asked.test(key)) {
                waiting.computeIfPresent(
                        key,
                        (_, it) -> {
                            it.tally().ifPresent(tally -> taken.put(key, tally));
                            return isFresh(it, now)
                                    ? new Waiting(it.writtenAt(), Optional.empty())
                                    : null;
                        });
            }
        }
        return taken;
    }

    private static Tally plus(Optional<Tally> before, Tally seen) {
        return before.map(it -> it.plus(seen)).orElse(seen);
    }

    private static boolean isFresh(Waiting it, Instant now) {
        return now.isBefore(it.writtenAt().plus(WRITTEN_EVERY));
    }
}
