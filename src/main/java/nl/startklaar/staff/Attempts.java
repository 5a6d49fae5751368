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
 * hundred guesses at once are no way around; who comes in gets the place back. All browsers in
 * which a person never came in share the tries at that person, wherever in the world they stand. A
 * browser in which they did has tries of its own, so that a stranger locks nobody out of their own
 * device. An address is never locked, because a whole school sits behind one: it is slowed down by
 * {@link Slowdown}.
 */
@Service
public class Attempts {

    /** At one person, from all strange browsers together or from one familiar one. */
    static final int PER_PERSON = 10;

    /** From here on an address waits. A team on a Monday morning does not come this far. */
    static final int MANY = 50;

    /** Codes of the second step of one person; who may guess them has the password already. */
    public static final int PER_CODE = 10;

    /** Mails to one person, so that nobody's box is filled by a stranger. */
    private static final int MAILS = 5;

    public static final Duration WINDOW = Duration.ofHours(1);

    /** After the last time somebody came in with it. Longer than a summer. */
    static final Duration FAMILIAR_FOR = Duration.ofDays(90);

    private final AttemptStore store;
    private final FamiliarBrowserStore familiar;
    private final AuditTrail audit;
    private final Clock clock;

    Attempts(AttemptStore store, FamiliarBrowserStore familiar, AuditTrail audit, Clock clock) {
        this.store = store;
        this.familiar = familiar;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    @WithoutSchool
    public boolean take(String email, Knock knock) {
        return take(key(email, knock), PER_PERSON);
    }

    /** The password was right: gives back the place that was taken, and knows the browser again. */
    @Transactional
    @WithoutSchool
    public void cameIn(String email, Knock knock) {
        store.giveBack(key(email, knock));
        recognize(email, knock);
    }

    /** Who comes in without the password, by a link in a mail, is known again as well. */
    @Transactional
    @WithoutSchool
    public void recognize(String email, Knock knock) {
        familiar.keep(byBrowser(email, knock), clock.instant().plus(FAMILIAR_FOR));
    }

    @Transactional
    @WithoutSchool
    public boolean takeMail(String email, String address) {
        count(address);
        return take(byMail(email), MAILS);
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

    private byte[] key(String email, Knock knock) {
        var own = byBrowser(email, knock);
        return familiar.holds(own, clock.instant()) ? own : byStranger(email);
    }

    private static byte[] byBrowser(String email, Knock knock) {
        return new Secret("browser " + knock.browser().text() + " " + email).hash();
    }

    private static byte[] byStranger(String email) {
        return new Secret("email " + email).hash();
    }

    private static byte[] byMail(String email) {
        return new Secret("mail " + email).hash();
    }

    private static byte[] byCode(UUID account) {
        return new Secret("code " + account).hash();
    }

    private static byte[] byAddress(String address) {
        return new Secret("address " + address).hash();
    }
}
