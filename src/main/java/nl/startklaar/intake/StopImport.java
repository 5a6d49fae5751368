package nl.startklaar.intake;

import java.time.Clock;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.intake.ImportRun.Status;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.SchoolChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person has looked, and says: change nothing. */
@Service
class StopImport {

    private final RunStore store;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StopImport(RunStore store, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** False when nothing waited any more. */
    @Transactional
    boolean stop(SchoolId school, UUID id) {
        var run = store.findRun(school, id);
        if (run.isEmpty()
                || !store.move(
                        run.get(), Status.PREVIEW, Status.STOPPED_BY_PERSON, clock.instant())) {
            return false;
        }
        store.removeMirror(school, id);
        audit.note(school, AuditEntry.of("intake.audit.stopped", id));
        events.publishEvent(new SchoolChanged(school));
        return true;
    }
}
