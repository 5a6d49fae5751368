package nl.startklaar.intake;

import java.time.Clock;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.las.LasReading.Full;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out what a file would do and keeps nothing of it: what waits in the school goes on waiting.
 */
@Service
class LookAtFile {

    private final Previews previews;
    private final Clock clock;

    LookAtFile(Previews previews, Clock clock) {
        this.previews = previews;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    RunView look(SchoolId school, Sent sent) {
        var preview = previews.of(school, sent.reading());
        var run = ReceiveFile.run(school, ImportReport.NOT_KEPT, sent, preview, clock.instant());
        var names =
                sent.reading() instanceof Full(var file, _, _)
                        ? FindingNames.of(file)
                        : FindingNames.none();
        return RunView.of(run, preview, names);
    }
}
