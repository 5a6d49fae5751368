package nl.startklaar.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.startklaar.backup.BackupRun.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Makes a backup every night, and reads one back every week: who never tried has no backup. */
@Service
class NightlyBackup {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);

    /** A night begins a little earlier or later than the one before. */
    private static final Duration PLAY = Duration.ofHours(12);

    private final Backups backups;
    private final BackupFolder folder;
    private final BackupRuns runs;
    private final BackupSettings settings;
    private final Clock clock;

    NightlyBackup(
            Backups backups,
            BackupFolder folder,
            BackupRuns runs,
            BackupSettings settings,
            Clock clock) {
        this.backups = backups;
        this.folder = folder;
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
    }

    void run() {
        var file = folder.placeForTheNight();
        if (isDone(backups.create(file, Optional.empty(), Optional.empty()), file)) {
            folder.keepTheNewest(settings.keep());
            if (isTestDue()) {
                isDone(backups.verify(file, Optional.empty()), file);
            }
        }
    }

    private boolean isTestDue() {
        var latest = clock.instant().minus(Duration.ofDays(settings.test())).plus(PLAY);
        return runs.findLastGood(Kind.VERIFY).filter(it -> it.beganAt().isAfter(latest)).isEmpty();
    }

    private static boolean isDone(BackupOutcome outcome, Path file) {
        return switch (outcome) {
            case BackupOutcome.Done _ -> true;
            case BackupOutcome.WouldDo _ -> false;
            case BackupOutcome.Refused refused -> {
                LOG.atError()
                        .addKeyValue("file", file)
                        .addKeyValue("reason", refused.why().key())
                        .log("The nightly backup did not succeed");
                yield false;
            }
        };
    }
}
