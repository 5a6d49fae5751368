package nl.startklaar.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often somebody may try. A place is taken before the password is looked at, so that two
 * hundred guesses at once are no way around; who signs in gets the place back. What is locked is a
 * person at an address, so that guessing elsewhere locks nobody out, and only far later the person
 * everywhere. An address is never locked, because a whole school sits behind one: it is slowed down
 * by {@link Slowdown}.
 */
@Service
public class Attempts {

    /** For one person at one address. */
    static final int PER_PAIR = 10;

    /** For one person, from wherever in the world. */
    static final int PER_EMAIL = 100;

    /** From here on an address waits. A team on a Monday morning does not come this far. */
    static final int MANY = 50;

    /** Codes of the second step of one person; who may guess them has the password already. */
    public static final int PER_CODE = 10;

    /** Mails to one person, so that nobody's box is filled by a stranger. */
    private static final int MAILS = 5;

    public static final Duration WINDOW = Duration.ofHours(1);

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
    public boolean take(String email, String address) {
        return take(byPair(email, address), PER_PAIR) && take(byEmail(email), PER_EMAIL);
    }

    @Transactional
    @WithoutSchool
    public void giveBack(String email, String address) {
        store.giveBack(byPair(email, address));
        store.giveBack(byEmail(email));
    }

    @Transactional
    @WithoutSchool
    public boolean takeMail(String email, String address) {
        count(address);
        return take(byEmail("mail " + email), MAILS);
    }

    /** Takes a place before the code is looked at. */
    @Transactional
    @WithoutSchool
    public boolean takeCode(UUID account) {
        return take(byCode(account), PER_CODE);
    }

    @Transactional
    @WithoutSchool
    public void giveBackCode(UUID account) {
        store.giveBack(byCode(account));
    }

    /** Whether so much went wrong at an address that it may take its time. */
    @Transactional(readOnly = true)
    @WithoutSchool
    boolean areMany(String address) {
        return store.count(byAddress(address), clock.instant().minus(WINDOW)) >= MANY;
    }

    /** The same line for a known and an unknown address, and neither is in it. */
    @Transactional
    @WithoutSchool
    public void noteRefusal(String address) {
        count(address);
        audit.note(AuditEntry.of("staff.audit.sign-in-refused", "-"));
    }

    /** Further than many nobody has to count. */
    private void count(String address) {
        store.take(byAddress(address), MANY, clock.instant(), clock.instant().minus(WINDOW));
    }

    private boolean take(byte[] key, int limit) {
        var now = clock.instant();
        return store.take(key, limit, now, now.minus(WINDOW));
    }

    private static byte[] byPair(String email, String address) {
        return new Secret("pair " + email + " " + address).hash();
    }

    private static byte[] byEmail(String email) {
        return new Secret("email " + email).hash();
    }

    private static byte[] byCode(UUID account) {
        return new Secret("code " + account).hash();
    }

    private static byte[] byAddress(String address) {
        return new Secret("address " + address).hash();
    }
}
