package nl.startklaar.factor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.storage.WithoutSchool;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a device has to sign: random, for one browser, one purpose and one person, for five minutes,
 * and once. So nothing that was signed elsewhere or before is worth anything here.
 */
@Service
class Challenges {

    static final Duration LASTS = Duration.ofMinutes(5);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final ChallengeStore store;
    private final Clock clock;

    Challenges(ChallengeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    @WithoutSchool
    byte[] ask(BrowserMark browser, Purpose purpose, @Nullable UUID account) {
        var challenge = new byte[BYTES];
        RANDOM.nextBytes(challenge);
        store.ask(browser.text(), purpose, account, challenge, clock.instant().plus(LASTS));
        return challenge;
    }

    /** A deed of its own: it stays used when what was signed is refused. */
    @Transactional
    @WithoutSchool
    Optional<byte[]> take(BrowserMark browser, Purpose purpose, @Nullable UUID account) {
        return store.take(browser.text(), purpose, account, clock.instant());
    }

    /** Somebody showed their second step here: for a moment they need not do so again. */
    @Transactional
    @WithoutSchool
    void noteShown(BrowserMark browser, UUID account) {
        store.shown(browser.text(), account, clock.instant().plus(LASTS));
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    boolean wasShown(BrowserMark browser, UUID account) {
        return store.wasShown(browser.text(), account, clock.instant());
    }
}
