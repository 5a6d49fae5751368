package nl.startklaar.intake;

import java.time.Clock;
import java.util.UUID;
import nl.startklaar.intake.ImportRun.Status;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.SchoolChanged;
import nl.startklaar.roster.ApplyOutcome.Applied;
import nl.startklaar.roster.ApplyOutcome.Overtaken;
import nl.startklaar.roster.Rosters;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies what a person has seen, in one transaction. It may be called again after a crash: a run
 * that is no longer being applied is left alone.
 */
@Service
class ApplyImport {

    private final Previews previews;
    private final RunStore store;
    private final Rosters rosters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplyImport(
            Previews previews,
            RunStore store,
            Rosters rosters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.previews = previews;
        this.store = store;
        this.rosters = rosters;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void apply(SchoolId school, UUID id) {
        var run = store.findRun(school, id).filter(it -> it.status() == Status.APPLYING);
        var mirror = store.findMirror(school, id);
        if (run.isPresent() && mirror.isPresent()) {
            apply(run.get(), previews.of(school, mirror.get()));
        }
    }

    private void apply(ImportRun run, Preview preview) {
        if (preview.year().isEmpty() || !preview.fingerprint().equals(run.fingerprint())) {
            store.backToPreview(run);
            return;
        }
        var outcome =
                rosters.apply(
                        run.school(),
                        preview.year().get(),
                        preview.changes(),
                        "intake.audit.applied");
        switch (outcome) {
            case Overtaken _ -> store.backToPreview(run);
            case Applied applied -> {
                store.markApplied(run, applied, preview.counts(), clock.instant());
                store.removeMirror(run.school(), run.id());
                events.publishEvent(new SchoolChanged(run.school()));
            }
        }
    }

    /** The work broke down; nothing of it is left. The file can be sent again. */
    @Transactional
    void fail(SchoolId school, UUID id) {
        store.findRun(school, id)
                .ifPresent(it -> store.move(it, Status.APPLYING, Status.FAILED, clock.instant()));
        store.removeMirror(school, id);
        events.publishEvent(new SchoolChanged(school));
    }
}
