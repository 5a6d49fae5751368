package nl.startklaar.readiness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.readiness.Confirmation.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about a line: done, not for us, later, I will do it. */
@Service
public class Answers {

    private final AnswerStore store;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answers(AnswerStore store, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A later answer takes the place of an earlier one. */
    @Transactional
    public void confirm(CheckedSchool school, String line, Kind kind, Person by, String note) {
        var now = clock.instant();
        store.withdraw(school, line, now);
        store.add(school, new Confirmation(UUID.randomUUID(), line, kind, by, now, note));
        tell(school, AuditEntry.of("readiness.audit.confirmed", line, "kind", "note"));
    }

    @Transactional
    public void withdraw(CheckedSchool school, String line) {
        if (store.withdraw(school, line, clock.instant())) {
            tell(school, AuditEntry.of("readiness.audit.withdrawn", line, "kind"));
        }
    }

    /**
     * @param until the day on which it is back
     */
    @Transactional
    public void snooze(
            CheckedSchool school, LineReport line, LocalDate until, String reason, Person by) {
        store.save(school, new Snooze(line.code(), until, reason, line.status(), by));
        tell(school, AuditEntry.of("readiness.audit.snoozed", line.code(), "until", "reason"));
    }

    @Transactional
    public void wake(CheckedSchool school, String line) {
        if (store.removeSnooze(school, line)) {
            tell(school, AuditEntry.of("readiness.audit.woken", line, "until"));
        }
    }

    @Transactional
    public void assign(CheckedSchool school, String line, Person owner) {
        store.saveOwner(school, line, owner);
        tell(school, AuditEntry.of("readiness.audit.assigned", line, "owner"));
    }

    private void tell(CheckedSchool school, AuditEntry entry) {
        audit.note(school.school(), entry);
        events.publishEvent(new SchoolChanged(school.school()));
    }
}
