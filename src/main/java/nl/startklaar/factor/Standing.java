package nl.startklaar.factor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How things stand with somebody's second step.
 *
 * @param phoneAt since when they have a phone with codes
 * @param passkeyAt since when they have a passkey
 * @param newStartAt since when a colleague's new start took it away, as long as there is no other
 */
record Standing(
        Optional<Instant> phoneAt, Optional<Instant> passkeyAt, Optional<Instant> newStartAt) {

    /** As long as a sign-in waits. Whoever leaves it at that asks the colleague once more. */
    static final Duration TO_SET_UP = Duration.ofMinutes(15);

    /** Since when there is a second step, of whatever kind. */
    Optional<Instant> setUpAt() {
        return Stream.of(phoneAt, passkeyAt).flatMap(Optional::stream).min(Instant::compareTo);
    }

    boolean isSetUp() {
        return setUpAt().isPresent();
    }

    /** Whether the password alone is not enough; a new start does not make it so. */
    boolean isGuarded() {
        return isSetUp() || newStartAt.isPresent();
    }

    /**
     * Whether a phone or a passkey may be joined with the password alone, or right after a new
     * start.
     */
    boolean mayBegin(Instant now) {
        return !isSetUp() && newStartAt.map(it -> now.isBefore(it.plus(TO_SET_UP))).orElse(true);
    }
}
