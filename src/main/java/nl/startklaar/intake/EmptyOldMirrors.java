package nl.startklaar.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import nl.startklaar.intake.ImportRun.Status;
import nl.startklaar.kernel.SchoolId;
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

    private final RunStore runs;
    private final MirrorStore mirrors;
    private final InFileStore people;
    private final EndRun endRun;
    private final Clock clock;

    EmptyOldMirrors(
            RunStore runs, MirrorStore mirrors, InFileStore people, EndRun endRun, Clock clock) {
        this.runs = runs;
        this.mirrors = mirrors;
        this.people = people;
        this.endRun = endRun;
        this.clock = clock;
    }

    @Transactional
    void empty(SchoolId school) {
        var now = clock.instant();
        for (UUID id : runs.listBroken(school, now.minus(LONGEST_WORK))) {
            endRun.end(school, id, Status.APPLYING, Status.FAILED, "intake.audit.failed");
        }
        for (UUID id : runs.listOldPreviews(school, now.minus(KEPT))) {
            endRun.end(
                    school, id, Status.PREVIEW, Status.STOPPED_BY_PERSON, "intake.audit.expired");
        }
        mirrors.removeOld(school, now.minus(KEPT));
        people.removeLeftOut(school, now.minus(KEPT));
    }
}
