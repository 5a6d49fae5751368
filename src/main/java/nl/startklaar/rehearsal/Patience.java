package nl.startklaar.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.startklaar.kernel.SchoolId;

/**
 * How long to leave a school alone where it failed: 1, 2, 4, ... minutes, at most an hour. It is
 * only remembered as long as the program runs; a new start may well have mended it.
 */
final class Patience {

    private static final int MOST_DOUBLINGS = 6;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Map<SchoolId, Failed> failures = new ConcurrentHashMap<>();

    private record Failed(int times, Instant notBefore) {

        static Failed again(int times, Instant now) {
            var pause = Duration.ofMinutes(1L << Math.min(times - 1, MOST_DOUBLINGS));
            return new Failed(times, now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause));
        }
    }

    boolean mayTry(SchoolId school, Instant now) {
        return Optional.ofNullable(failures.get(school))
                .filter(it -> now.isBefore(it.notBefore()))
                .isEmpty();
    }

    /** Says whether it is the first time in a row. */
    boolean failed(SchoolId school, Instant now) {
        return failures.merge(
                                school,
                                Failed.again(1, now),
                                (before, _) -> Failed.again(before.times() + 1, now))
                        .times()
                == 1;
    }

    void succeeded(SchoolId school) {
        failures.remove(school);
    }
}
