package nl.startklaar.intake;

import java.time.Clock;
import java.util.UUID;
import nl.startklaar.intake.ImportRun.Status;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.las.LasReading.Full;
import nl.startklaar.plan.Stop;
import nl.startklaar.roster.ApplyOutcome;
import nl.startklaar.roster.ApplyOutcome.Applied;
import nl.startklaar.roster.ApplyOutcome.Overtaken;
import nl.startklaar.roster.Rosters;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A file comes by itself, every night, and nobody looks: what it says is applied at once, in one
 * transaction, for which it is laid beside the roster only once. Whatever a person has to look at
 * first waits for that person, and nothing is changed.
 */
@Service
class BringIn {

    private final Previews previews;
    private final ReceiveFile receiveFile;
    private final Pauses pauses;
    private final RunStore store;
    private final Rosters rosters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BringIn(
            Previews previews,
            ReceiveFile receiveFile,
            Pauses pauses,
            RunStore store,
            Rosters rosters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.previews = previews;
        this.receiveFile = receiveFile;
        this.pauses = pauses;
        this.store = store;
        this.rosters = rosters;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    RunView bringIn(SchoolId school, Sent sent) {
        store.lock(school);
        var preview = preview(school, sent);
        var run = applyOrKeep(school, sent, preview);
        return RunView.of(run, preview, names(sent, preview));
    }

    /** In the summer pause a file waits for a person, or only adds. */
    private Preview preview(SchoolId school, Sent sent) {
        var pause = pauses.findToday(school);
        if (pause.isEmpty() || !(sent.reading() instanceof Full(var file, _, var notes))) {
            return previews.of(school, sent.reading());
        }
        return switch (pause.get().mode()) {
            case ADDITIONS -> previews.additionsOnly(school, file).withNotes(notes);
            case STILL -> paused(previews.of(school, sent.reading()), pause.get());
            case RESUMED -> previews.of(school, sent.reading());
        };
    }

    private static Preview paused(Preview preview, Pause pause) {
        return preview.stop().isPresent() || preview.changesNothing()
                ? preview
                : preview.stoppedBy(new Stop.Paused(pause.days().last()));
    }

    private ImportRun applyOrKeep(SchoolId school, Sent sent, Preview preview) {
        var run = ReceiveFile.run(school, UUID.randomUUID(), sent, preview, clock.instant());
        if (run.status() != Status.PREVIEW || run.stop().isPresent()) {
            return receiveFile.keep(school, sent, preview);
        }
        return switch (apply(school, preview)) {
            case Overtaken _ -> receiveFile.keep(school, sent, preview);
            case Applied applied -> {
                var done = run.with(applied, clock.instant());
                receiveFile.add(done);
                events.publishEvent(new FileTaken(done, preview.people()));
                yield done;
            }
        };
    }

    private ApplyOutcome apply(SchoolId school, Preview preview) {
        SchoolYear year = preview.year().orElseThrow();
        return rosters.apply(school, year, preview.changes(), "intake.audit.applied");
    }

    private static FindingNames names(Sent sent, Preview preview) {
        return sent.reading() instanceof Full(var file, _, _) && !preview.findings().isEmpty()
                ? FindingNames.of(file)
                : FindingNames.none();
    }
}
