package nl.startklaar.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions around sending, so that no connection waits for a mail server. */
@Component
class OutboxSteps {

    static final int TRIES = 8;

    /** As long as one try may take; a server that falls over frees its mail after this. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private static final Duration KEPT = Duration.ofDays(30);

    private final OutboxStore store;
    private final Clock clock;

    OutboxSteps(OutboxStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    @WithoutSchool
    Optional<Letter> claim() {
        return store.claim(clock.instant(), clock.instant().plus(CLAIM));
    }

    @Transactional
    @WithoutSchool
    void sent(Letter letter, boolean keepBody) {
        store.sent(letter.id(), clock.instant(), keepBody);
    }

    /** Tries again after 1, 2, 4, ... minutes; the last time it gives up. False when given up. */
    @Transactional
    @WithoutSchool
    boolean failed(Letter letter, String error) {
        if (letter.attempts() >= TRIES) {
            store.giveUp(letter.id(), clock.instant(), error);
            return false;
        }
        var pause = Duration.ofMinutes(1L << (letter.attempts() - 1));
        store.putOff(letter.id(), clock.instant().plus(pause), error);
        return true;
    }

    /** Nothing that never left disappears unseen: first it is given up. Says how many were. */
    @Transactional
    @WithoutSchool
    int sweep() {
        var now = clock.instant();
        var old = now.minus(KEPT);
        store.sweep(old);
        return store.giveUpOlder(old, now, "TooOld");
    }
}
