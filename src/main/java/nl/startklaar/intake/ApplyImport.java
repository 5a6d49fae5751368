package nl.startklaar.intake;

import java.time.Clock;
import java.util.List;
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
    private final MirrorStore mirrors;
    private final EndRun endRun;
    private final Rosters rosters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplyImport(
            Previews previews,
            RunStore store,
            MirrorStore mirrors,
            EndRun endRun,
            Rosters rosters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.previews = previews;
        this.store = store;
        this.mirrors = mirrors;
        this.endRun = endRun;
        this.rosters = rosters;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void apply(SchoolId school, UUID id) {
        var run = store.findRun(school, id).filter(it -> it.status() == Status.APPLYING);
        var mirror = mirrors.find(school, id);
        if (run.isPresent() && mirror.isPresent()) {
            apply(run.get(), previews.of(school, mirror.get()));
        }
    }

    private void apply(ImportRun run, Preview preview) {
        if (preview.year().isEmpty() || !preview.fingerprint().equals(run.fingerprint())) {
            goBack(run);
            return;
        }
        var outcome =
                rosters.apply(
                        run.school(),
                        preview.year().get(),
                        preview.changes(),
                        "intake.audit.applied");
        switch (outcome) {
            case Overtaken _ -> goBack(run);
            case Applied applied -> finish(run, applied, preview);
        }
    }

    private void finish(ImportRun run, Applied applied, Preview preview) {
        if (!store.markApplied(run, applied, preview.counts(), clock.instant())) {
            throw new IllegalStateException("Import " + run.id() + " was ended meanwhile");
        }
        mirrors.remove(run.school(), run.id());
        events.publishEvent(new FileTaken(run, preview.people()));
        events.publishEvent(new SchoolChanged(run.school()));
    }

    /** To be looked at again, unless a newer file of that school year waits by now. */
    private void goBack(ImportRun run) {
        store.lock(run.school());
        var newer = run.year().map(it -> store.listPreviews(run.school(), it)).orElse(List.of());
        if (newer.isEmpty()) {
            if (store.backToPreview(run)) {
                events.publishEvent(new SchoolChanged(run.school()));
            }
        } else {
            endRun.end(
                    run.school(),
                    run.id(),
                    Status.APPLYING,
                    Status.REPLACED,
                    "intake.audit.replaced");
        }
    }

    /** The work broke down; nothing of it is left. The file can be sent again. */
    @Transactional
    void fail(SchoolId school, UUID id) {
        endRun.end(school, id, Status.APPLYING, Status.FAILED, "intake.audit.failed");
    }
}
