package nl.startklaar.intake;

import java.time.Clock;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.intake.ImportRun.Status;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.SchoolChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Nothing will come of a file any more: part of the deed that says why. */
@Component
class EndRun {

    private final RunStore runs;
    private final MirrorStore mirrors;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndRun(
            RunStore runs,
            MirrorStore mirrors,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.mirrors = mirrors;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** False when it was not in that state any more: somebody was faster. */
    boolean end(SchoolId school, UUID id, Status from, Status to, String deed) {
        var run = runs.findRun(school, id);
        if (run.isEmpty() || !runs.move(run.get(), from, to, clock.instant())) {
            return false;
        }
        mirrors.remove(school, id);
        audit.note(school, AuditEntry.of(deed, id));
        events.publishEvent(new SchoolChanged(school));
        return true;
    }
}
