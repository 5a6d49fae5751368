package nl.startklaar.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.intake.IntakeDeeds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Breaks off every deed at every point, before and after each statement and each commit, starts
 * again, and compares all rows of the school with those of an undisturbed twin. A build tries a
 * part of the points, a campaign all of them: {@code ./startklaar test --campaign}.
 */
@HouseTest
class CrashTest {

    private static final boolean CAMPAIGN = Boolean.getBoolean("startklaar.campaign");

    private static final String EXECUTIONS = "com.github.kagkarlsson.scheduler.ExecutePicked";

    /** A build tries each so many-th point, and all around a commit. */
    private static final int STEP = CAMPAIGN ? 1 : 7;

    @Autowired Given given;
    @Autowired IntakeDeeds deeds;
    @Autowired SchoolRows rows;
    @Autowired TestTime.Moment clock;
    @Autowired LoggingSystem logging;

    private final ManualScheduler scheduler;

    @Autowired
    CrashTest(DataSource source, @Qualifier("applyImportsWhenAsked") Task<Void> applying) {
        scheduler =
                TestHelper.createManualScheduler(source, applying)
                        .clock(new SettableClock())
                        .build();
    }

    /** Jobs of other tests that nobody came back for; and the scheduler need not tell of dying. */
    @BeforeEach
    void nothingIsLeftToDo() {
        logging.setLogLevel(EXECUTIONS, LogLevel.OFF);
        scheduler.setTime(TestTime.NOW);
        scheduler.runAnyDueExecutions();
    }

    @AfterEach
    void theSchedulerTellsAgain() {
        logging.setLogLevel(EXECUTIONS, null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nl.startklaar.crash.CrashCase#all")
    void leavesNothingOrAllOfADeed(CrashCase it) {
        var twin = walkThrough(it);
        var tried = tryPoints(it, twin);

        System.out.printf(
                "Broken off while %s: at %d of %d points, 0 half states%n",
                it, tried, twin.points().size());
        assertThat(tried).isPositive();
    }

    /** The offender: two deeds that pretend to be one. */
    @Test
    void seesADeedThatLeavesAHalf() {
        var halves =
                new CrashCase(
                        "two halves",
                        it -> it.apply(CrashFiles.FIRST),
                        it -> {
                            it.receive(CrashFiles.SECOND);
                            it.stop();
                        },
                        _ -> {},
                        List.of(Stage::night, Stage::night));

        assertThatThrownBy(() -> walkThrough(halves)).isInstanceOf(AssertionError.class);
    }

    /** The offender: whoever presses again gets the deed a second time. */
    @Test
    void seesADeedThatIsDoneTwice() {
        Consumer<Stage> once =
                it -> {
                    it.night();
                    it.receive(CrashFiles.SECOND);
                };
        var twice =
                new CrashCase(
                        "twice",
                        it -> it.apply(CrashFiles.FIRST),
                        it -> it.receive(CrashFiles.SECOND),
                        it -> it.receive(CrashFiles.SECOND),
                        List.of(once, once));

        var twin = walkThrough(twice);
        assertThatThrownBy(() -> tryPoints(twice, twin)).isInstanceOf(AssertionError.class);
    }

    @Test
    void losesWhatWasNotCommittedAndKeepsWhatWas() {
        var it = stage();
        it.apply(CrashFiles.FIRST);
        var before = rows.of(it.home());
        var twin = stage();
        twin.apply(CrashFiles.FIRST);
        var points = Walk.through(() -> twin.receive(CrashFiles.SECOND), () -> {}).points();
        Runnable deed = () -> it.receive(CrashFiles.SECOND);

        var early = Walk.until(points.indexOf("before commit") + 1, deed);
        assertThat(early.commits()).isZero();
        assertThat(rows.of(it.home())).isEqualTo(before);

        var late = Walk.until(points.indexOf("after commit") + 1, deed);
        assertThat(late.commits()).isEqualTo(1);
        assertThat(rows.of(it.home())).isNotEqualTo(before);
    }

    /**
     * @param points where the deed can be broken off
     * @param afterCommits how the school is before the deed, and after each commit
     * @param states the same without repeats
     * @param ends for each of these, how it is in the end
     */
    private record Twin(
            List<String> points,
            List<List<String>> afterCommits,
            List<List<String>> states,
            List<List<String>> ends) {}

    private Twin walkThrough(CrashCase it) {
        var twin = stage();
        it.given().accept(twin);
        var afterCommits = new ArrayList<>(List.of(rows.of(twin.home())));
        var walk =
                Walk.through(
                        () -> it.deed().accept(twin), () -> afterCommits.add(rows.of(twin.home())));
        var states = afterCommits.stream().distinct().toList();

        assertThat(states).as("what %s may leave behind", it).hasSameSizeAs(it.ends());
        var ends = it.ends().stream().map(end -> end(it, end)).toList();
        return new Twin(walk.points(), afterCommits, states, ends);
    }

    private List<String> end(CrashCase it, Consumer<Stage> end) {
        var twin = stage();
        it.given().accept(twin);
        end.accept(twin);
        return rows.of(twin.home());
    }

    private int tryPoints(CrashCase it, Twin twin) {
        var points =
                IntStream.rangeClosed(1, twin.points().size())
                        .filter(point -> isTried(point, twin.points().get(point - 1)))
                        .toArray();
        for (int point : points) {
            tryPoint(it, twin, point);
        }
        return points.length;
    }

    private static boolean isTried(int point, String what) {
        return point % STEP == 0 || what.endsWith(" commit");
    }

    private void tryPoint(CrashCase it, Twin twin, int point) {
        var where = "%s, killed %s (%d)".formatted(it, twin.points().get(point - 1), point);
        var school = stage();
        it.given().accept(school);

        var walk = Walk.until(point, () -> it.deed().accept(school));
        var left = rows.of(school.home());
        var expected = twin.afterCommits().get(walk.commits());
        assertSame(where + ": what it leaves", expected, left);

        school.restart();
        school.night();
        it.again().accept(school);
        var end = twin.ends().get(twin.states().indexOf(expected));
        assertSame(where + ": how it ends", end, rows.of(school.home()));
        assertThat(rows.jobsOf(school.school())).as("%s: jobs", where).isEmpty();
    }

    private static void assertSame(String where, List<String> twin, List<String> is) {
        assertThat(SchoolRows.differences(twin, is)).as(where).isEmpty();
    }

    private Stage stage() {
        return Stage.of(given, deeds, scheduler, clock);
    }
}
