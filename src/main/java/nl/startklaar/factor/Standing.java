package nl.startklaar.factor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How things stand with somebody's second step.
 *
 * @param setUpAt since when they have one
 * @param newStartAt since when a colleague's new start took it away, as long as there is no other
 */
record Standing(Optional<Instant> setUpAt, Optional<Instant> newStartAt) {

    static final Standing NOTHING = new Standing(Optional.empty(), Optional.empty());

    /** As long as a sign-in waits. Whoever leaves it at that asks the colleague once more. */
    static final Duration TO_SET_UP = Duration.ofMinutes(15);

    boolean isSetUp() {
        return setUpAt.isPresent();
    }

    /** Whether the password alone is not enough; a new start does not make it so. */
    boolean isGuarded() {
        return isSetUp() || newStartAt.isPresent();
    }

    /** Whether a phone may be joined with the password alone, or right after a new start. */
    boolean mayBegin(Instant now) {
        return !isSetUp() && newStartAt.map(it -> now.isBefore(it.plus(TO_SET_UP))).orElse(true);
    }
}
