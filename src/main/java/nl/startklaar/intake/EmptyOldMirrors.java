package nl.startklaar.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import nl.startklaar.intake.ImportRun.Status;
import nl.startklaar.kernel.SchoolId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was sent and never applied is gone after a week. */
@Service
class EmptyOldMirrors {

    private static final Duration KEPT = Duration.ofDays(7);

    private final RunStore store;
    private final Clock clock;

    EmptyOldMirrors(RunStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    void empty(SchoolId school) {
        var now = clock.instant();
        for (UUID id : store.listOldPreviews(school, now.minus(KEPT))) {
            store.findRun(school, id)
                    .ifPresent(it -> store.move(it, Status.PREVIEW, Status.STOPPED_BY_PERSON, now));
            store.removeMirror(school, id);
        }
    }
}
