package nl.startklaar.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.intake.ImportRun.Status;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.SchoolChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every night: what was sent and never applied is gone after a week, and work that died is told as
 * such. A file that is being applied can neither be stopped nor applied again until then.
 */
@Service
class EmptyOldMirrors {

    private static final Duration KEPT = Duration.ofDays(7);

    /** No file takes so long. */
    private static final Duration LONGEST_WORK = Duration.ofHours(1);

    private final RunStore store;
    private final InFileStore people;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EmptyOldMirrors(
            RunStore store,
            InFileStore people,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void empty(SchoolId school) {
        var now = clock.instant();
        for (UUID id : store.listBroken(school, now.minus(LONGEST_WORK))) {
            end(school, id, Status.APPLYING, Status.FAILED, "intake.audit.failed");
        }
        for (UUID id : store.listOldPreviews(school, now.minus(KEPT))) {
            end(school, id, Status.PREVIEW, Status.STOPPED_BY_PERSON, "intake.audit.expired");
        }
        store.removeMirrors(school, now.minus(KEPT));
        people.removeLeftOut(school, now.minus(KEPT));
    }

    private void end(SchoolId school, UUID id, Status from, Status to, String deed) {
        var run = store.findRun(school, id);
        if (run.isPresent() && store.move(run.get(), from, to, clock.instant())) {
            store.removeMirror(school, id);
            audit.note(school, AuditEntry.of(deed, id));
            events.publishEvent(new SchoolChanged(school));
        }
    }
}
