package nl.startklaar.staff;

import java.time.Clock;
import java.time.Duration;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often somebody may try. A place is taken before the password is looked at, so that two
 * hundred guesses at once are no way around; who signs in gets the place back. Never a limit for a
 * whole school: one person's guessing shuts out nobody else.
 */
@Service
class Attempts {

    static final int PER_EMAIL = 10;

    /** A whole school sits behind one address. */
    static final int PER_ADDRESS = 300;

    static final Duration WINDOW = Duration.ofHours(1);

    private final AttemptStore store;
    private final AuditTrail audit;
    private final Clock clock;

    Attempts(AttemptStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    @WithoutSchool
    boolean take(String email, String address) {
        var now = clock.instant();
        return store.take(byAddress(address), PER_ADDRESS, now, now.minus(WINDOW))
                && store.take(byEmail(email), PER_EMAIL, now, now.minus(WINDOW));
    }

    @Transactional
    @WithoutSchool
    void giveBack(String email, String address) {
        store.giveBack(byAddress(address));
        store.giveBack(byEmail(email));
    }

    /** Mail for a forgotten password: so that nobody's box is filled by a stranger. */
    @Transactional
    @WithoutSchool
    boolean takeMail(String email, String address) {
        var now = clock.instant();
        return store.take(byAddress("mail " + address), PER_ADDRESS, now, now.minus(WINDOW))
                && store.take(byEmail("mail " + email), PER_EMAIL / 2, now, now.minus(WINDOW));
    }

    /** The same line for a known and an unknown address, and neither is in it. */
    @Transactional
    @WithoutSchool
    void noteRefusal() {
        audit.note(AuditEntry.of("staff.audit.sign-in-refused", "-"));
    }

    private static byte[] byEmail(String email) {
        return new Secret("email " + email).hash();
    }

    private static byte[] byAddress(String address) {
        return new Secret("address " + address).hash();
    }
}
