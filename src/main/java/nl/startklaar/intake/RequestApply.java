package nl.startklaar.intake;

import java.time.Clock;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.intake.ImportRun.Status;
import nl.startklaar.kernel.SchoolId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person has looked, and says: do it. What is done is what they saw: the fingerprint says so.
 * From here on the work goes on by itself, whether the page stays open or not.
 */
@Service
class RequestApply {

    private final Previews previews;
    private final RunStore store;
    private final MirrorStore mirrors;
    private final ApplySchedule schedule;
    private final AuditTrail audit;
    private final Clock clock;

    RequestApply(
            Previews previews,
            RunStore store,
            MirrorStore mirrors,
            ApplySchedule schedule,
            AuditTrail audit,
            Clock clock) {
        this.previews = previews;
        this.store = store;
        this.mirrors = mirrors;
        this.schedule = schedule;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ApplyAnswer request(SchoolId school, UUID id, String fingerprint, boolean confirmed) {
        var answer = claim(school, id, fingerprint, confirmed);
        if (answer == ApplyAnswer.STARTED) {
            schedule.plan(school, id);
        }
        return answer;
    }

    /** For a caller that does the work itself. */
    @Transactional
    ApplyAnswer claim(SchoolId school, UUID id, String fingerprint, boolean confirmed) {
        var run = store.findRun(school, id);
        var mirror = mirrors.find(school, id);
        if (run.isEmpty() || mirror.isEmpty() || run.get().status() != Status.PREVIEW) {
            return ApplyAnswer.NOT_WAITING;
        }
        var preview = previews.of(school, mirror.get());
        if (!preview.fingerprint().equals(fingerprint) || preview.isStopped()) {
            return ApplyAnswer.OVERTAKEN;
        }
        if (preview.stop().isPresent() && !confirmed) {
            return ApplyAnswer.NOT_CONFIRMED;
        }
        if (!store.claim(run.get(), fingerprint, preview.counts(), clock.instant())) {
            return ApplyAnswer.NOT_WAITING;
        }
        audit.note(school, AuditEntry.of("intake.audit.ordered", id));
        return ApplyAnswer.STARTED;
    }
}
