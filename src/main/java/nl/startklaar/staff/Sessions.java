package nl.startklaar.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.school.Viewer;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is inside. A session ends after twelve hours, after two hours of silence, and at once when
 * the person signs out, chooses another password, is shut out, loses a role, or has no work
 * anywhere any more.
 */
@Service
class Sessions {

    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofHours(2);

    /** To take a phone out of a bag, or to set up the second step for the first time. */
    static final Duration HALF = Duration.ofMinutes(15);

    /** Writing at every request would make each page a write. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final SessionStore store;
    private final AccountStore accounts;
    private final AppointmentStore appointments;
    private final AuditTrail audit;
    private final Clock clock;
    private final SchoolDay day;

    Sessions(
            SessionStore store,
            AccountStore accounts,
            AppointmentStore appointments,
            AuditTrail audit,
            Clock clock,
            SchoolDay day) {
        this.store = store;
        this.accounts = accounts;
        this.appointments = appointments;
        this.audit = audit;
        this.clock = clock;
        this.day = day;
    }

    /** Always a new secret, whatever the browser carried before. Empty: no work anywhere today. */
    @Transactional
    @WithoutSchool
    Optional<Secret> start(UUID account, Visit visit) {
        if (!hasWork(account)) {
            return Optional.empty();
        }
        var secret = Secret.random();
        var now = clock.instant();
        store.add(secret.hash(), account, visit, now, now.plus(LONGEST));
        accounts.signedIn(account, now);
        audit.note(AuditEntry.of("staff.audit.signed-in", account));
        return Optional.of(secret);
    }

    /** Opens nothing until the second step is shown. */
    @Transactional
    @WithoutSchool
    Optional<Secret> startHalf(UUID account, Visit visit) {
        if (!hasWork(account)) {
            return Optional.empty();
        }
        var secret = Secret.random();
        var now = clock.instant();
        store.addHalf(secret.hash(), account, visit, now, now.plus(HALF));
        return Optional.of(secret);
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    Optional<Account> findHalf(Secret secret) {
        return store.findHalf(secret.hash(), clock.instant());
    }

    /** With which portal a session, or half of one, began. */
    @Transactional(readOnly = true)
    @WithoutSchool
    Optional<UUID> findVia(Secret secret) {
        return store.findVia(secret.hash(), clock.instant());
    }

    /** The portal says that what it began is over. */
    @Transactional
    @WithoutSchool
    void endVia(UUID account, UUID portal) {
        store.endVia(account, portal);
    }

    /** Whether there is anything for this person to do today. */
    @Transactional(readOnly = true)
    @WithoutSchool
    boolean hasWork(UUID account) {
        return !appointments.list(account, day.today()).isEmpty();
    }

    /** Where somebody is signed in now, the last used first. */
    @Transactional(readOnly = true)
    @WithoutSchool
    List<OpenSession> list(UUID account, Secret here) {
        var now = clock.instant();
        return store.list(account, here.hash(), now, now.minus(IDLE));
    }

    /** One of somebody’s own, on another device. */
    @Transactional
    @WithoutSchool
    void end(UUID account, UUID session) {
        if (store.end(account, session)) {
            audit.note(AuditEntry.of("staff.audit.signed-out-elsewhere", account));
        }
    }

    @Transactional
    @WithoutSchool
    Optional<Viewer> recognise(Secret secret) {
        var now = clock.instant();
        var account = store.findAccount(secret.hash(), now, now.minus(IDLE));
        if (account.isEmpty()) {
            return Optional.empty();
        }
        var work = appointments.list(account.get().id(), day.today());
        if (work.isEmpty()) {
            return Optional.empty();
        }
        store.seen(secret.hash(), now, now.minus(NOTED_EVERY));
        return account.map(it -> new Viewer(it.id(), it.name(), it.email(), work));
    }

    @Transactional
    @WithoutSchool
    void end(Secret secret) {
        store.end(secret.hash());
    }

    /** On every device. */
    @Transactional
    @WithoutSchool
    void endAll(UUID account) {
        store.endAll(account);
        audit.note(AuditEntry.of("staff.audit.signed-out-everywhere", account));
    }
}
