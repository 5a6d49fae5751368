package nl.startklaar.intake;

import java.time.Clock;
import java.util.UUID;
import nl.startklaar.intake.ImportRun.Status;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.las.EdexmlReading.Read;
import nl.startklaar.las.EdexmlReading.Refused;
import nl.startklaar.roster.ApplyOutcome;
import nl.startklaar.roster.ApplyOutcome.Applied;
import nl.startklaar.roster.ApplyOutcome.Overtaken;
import nl.startklaar.roster.Rosters;
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
    private final RunStore store;
    private final Rosters rosters;
    private final Clock clock;

    BringIn(
            Previews previews,
            ReceiveFile receiveFile,
            RunStore store,
            Rosters rosters,
            Clock clock) {
        this.previews = previews;
        this.receiveFile = receiveFile;
        this.store = store;
        this.rosters = rosters;
        this.clock = clock;
    }

    @Transactional
    RunView bringIn(SchoolId school, Sent sent) {
        store.lock(school);
        var preview = previews.of(school, sent.reading());
        var run = applyOrKeep(school, sent, preview);
        return RunView.of(run, preview, names(sent, preview));
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
                yield done;
            }
        };
    }

    private ApplyOutcome apply(SchoolId school, Preview preview) {
        SchoolYear year = preview.year().orElseThrow();
        return rosters.apply(school, year, preview.changes(), "intake.audit.applied");
    }

    private static FindingNames names(Sent sent, Preview preview) {
        return switch (sent.reading()) {
            case Read(var file) when !preview.findings().isEmpty() -> FindingNames.of(file);
            case Read _, Refused _ -> FindingNames.none();
        };
    }
}
