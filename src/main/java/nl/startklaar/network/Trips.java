package nl.startklaar.network;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.keys.Seals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is on their way to a portal. What ties the answer to the question is one random text (state)
 * that the portal gives back. The nonce, and the proof that we were the one who asked (PKCE),
 * follow from it with a key that only we have, so that nothing of them is kept.
 */
@Service
class Trips {

    /** To sign in at the portal, also for who has to look for a password. */
    static final Duration LIVES = Duration.ofMinutes(10);

    private static final String NONCE = "portal-nonce";
    private static final String VERIFIER = "portal-verifier";

    private final TripStore store;
    private final Seals seals;
    private final Clock clock;

    Trips(TripStore store, Seals seals, Clock clock) {
        this.store = store;
        this.seals = seals;
        this.clock = clock;
    }

    /** The state. */
    @Transactional
    public String begin(SchoolId school, Trip trip, String browser) {
        var state = Secrets.random();
        store.add(
                school,
                trip,
                Secrets.hash(state),
                Secrets.hash(browser),
                clock.instant().plus(LIVES));
        return state;
    }

    /** Empty when nobody asked, somebody else did, at another portal, too long ago, or before. */
    @Transactional
    public Optional<Trip> finish(
            SchoolId school, UUID connection, String state, Optional<String> browser) {
        var here = browser.map(Secrets::hash);
        return store.take(school, Secrets.hash(state))
                .filter(it -> here.filter(it.browserHash()::equals).isPresent())
                .filter(it -> it.until().isAfter(clock.instant()))
                .map(TripStore.Taken::trip)
                .filter(it -> it.connection().equals(connection));
    }

    String nonce(String state) {
        return seals.match(NONCE, state);
    }

    String verifier(String state) {
        return seals.match(VERIFIER, state);
    }
}
