package nl.startklaar.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.startklaar.HouseTest;
import nl.startklaar.backup.BackupOutcome.Done;
import nl.startklaar.school.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A restore that breaks off before any of its statements has changed nothing. A campaign ({@code
 * ./startklaar test --campaign}) tries every one of them.
 */
@HouseTest
class BackupCrashTest {

    /** Every try reads and compares all that the tests before left behind: a build does a few. */
    private static final int STEP = Boolean.getBoolean("startklaar.campaign") ? 1 : 40;

    @Autowired Backups backups;
    @Autowired BackupStatements statements;
    @Autowired ApplicationContext house;

    @TempDir Path folder;

    private Installation here;
    private School school;
    private Path everything;

    @BeforeEach
    void aSchoolAndABackup() {
        here = Installation.of(house);
        school = new FullSchools(house).called("Eigen");
        everything = folder.resolve("everything.backup");
        backups.create(everything, Optional.empty(), Optional.empty());
    }

    @Test
    void leavesASchoolAsItWas() {
        int all = count(this::restoreSchool);
        here.wipe(school);
        var before = here.everythingButWhatWasTold();

        for (int point : points(all)) {
            breakOffAt(point, this::restoreSchool);

            assertThat(here.everythingButWhatWasTold())
                    .as("broken off at statement %d of %d", point, all)
                    .isEqualTo(before);
        }
    }

    @Test
    void leavesEverythingAsItWas() {
        var elsewhere = here.elsewhere();
        elsewhere.restore(everything, false);
        int all = count(() -> elsewhere.restore(everything, true));
        elsewhere.run("update roster.pupil set surname = 'x'");
        var before = elsewhere.everything();

        for (int point : points(all)) {
            breakOffAt(point, () -> elsewhere.restore(everything, true));

            assertThat(elsewhere.everything())
                    .as("broken off at statement %d of %d", point, all)
                    .isEqualTo(before);
        }
    }

    private void restoreSchool() {
        assertThat(backups.restoreSchool(everything, school.brin(), Optional.empty()))
                .isInstanceOf(Done.class);
    }

    /** When PostgreSQL's own housekeeping holds a table, that is asked for once more: the fewer. */
    private int count(Runnable work) {
        return Math.min(countOnce(work), countOnce(work));
    }

    private int countOnce(Runnable work) {
        var spoken = new AtomicInteger();
        statements.during(_ -> spoken.incrementAndGet(), work);
        assertThat(spoken.get()).isGreaterThan(200);
        return spoken.get();
    }

    /** The last statement always, and the others step by step. */
    private static List<Integer> points(int all) {
        var points = new ArrayList<Integer>();
        for (int point = all - 1; point >= 0; point -= STEP) {
            points.add(point);
        }
        return points;
    }

    private void breakOffAt(int point, Runnable work) {
        var spoken = new AtomicInteger();
        assertThatThrownBy(() ->
                        statements.during(
                                _ -> {
                                    if (spoken.getAndIncrement() == point) {
                                        throw new OutOfMemoryError("here it breaks off");
                                    }
                                },
                                work))
                .isInstanceOf(OutOfMemoryError.class);
    }
}
