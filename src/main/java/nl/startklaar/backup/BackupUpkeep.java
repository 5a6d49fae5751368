package nl.startklaar.backup;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.startklaar.backup.BackupRun.Kind;
import nl.startklaar.web.OperatorNote;
import nl.startklaar.web.Sentence;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When the last backup was made and when one was last read back, and whether that is too long ago.
 */
@Component
public class BackupUpkeep implements OperatorNote.Source {

    /** One night may fail; the second one is a reason to look. */
    private static final Duration A_NIGHT_MISSED = Duration.ofHours(50);

    private final BackupRuns runs;
    private final BackupSettings settings;
    private final Clock clock;
    private final boolean practice;

    BackupUpkeep(
            BackupRuns runs,
            BackupSettings settings,
            Clock clock,
            @Value("${startklaar.practice:false}") boolean practice) {
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
        this.practice = practice;
    }

    @Override
    public OperatorNote look() {
        if (practice) {
            return new OperatorNote(false, List.of(Sentence.of("backup.upkeep.practice")));
        }
        var made = runs.findLastGood(Kind.CREATE);
        var tested = runs.findLastGood(Kind.VERIFY);
        boolean isMade = isYoung(made, A_NIGHT_MISSED);
        boolean isTested = isYoung(tested, Duration.ofDays(settings.test()).plusDays(2));
        return new OperatorNote(
                !isMade || !isTested,
                List.of(
                        sentence(made, isMade, "backup.upkeep.made"),
                        sentence(tested, isTested, "backup.upkeep.tested")));
    }

    private boolean isYoung(Optional<BackupRun> run, Duration most) {
        return run.filter(it -> it.beganAt().isAfter(clock.instant().minus(most))).isPresent();
    }

    private static Sentence sentence(Optional<BackupRun> run, boolean isYoung, String words) {
        return run.map(it ->
                        Sentence.of(words + (isYoung ? ".good" : ".old"), it.beganAt(), it.file()))
                .orElseGet(() -> Sentence.of(words + ".never"));
    }
}
