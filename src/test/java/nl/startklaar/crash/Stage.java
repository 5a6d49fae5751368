package nl.startklaar.crash;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import java.time.Duration;
import java.time.Instant;
import nl.startklaar.Given;
import nl.startklaar.TestTime;
import nl.startklaar.intake.IntakeDeeds;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.School;

/**
 * A school of its own to which deeds are done, one after the other, beginning at half past eight.
 */
record Stage(School home, IntakeDeeds deeds, ManualScheduler scheduler, TestTime.Moment clock) {

    /** Longer than the scheduler waits for a sign of life, and than any file takes. */
    private static final Duration LONG = Duration.ofMinutes(61);

    /** Whom the scheduler finds dead is due by the machine's clock, whatever clock it was given. */
    private static final Instant BY_THE_MACHINE = Instant.parse("2100-01-01T00:00:00Z");

    static Stage of(
            Given given, IntakeDeeds deeds, ManualScheduler scheduler, TestTime.Moment clock) {
        clock.itIs(TestTime.NOW);
        scheduler.setTime(TestTime.NOW);
        return new Stage(given.aSchool(), deeds, scheduler, clock);
    }

    SchoolId school() {
        return home.id();
    }

    void receive(String xml) {
        deeds.receive(school(), xml);
    }

    void apply(String xml) {
        receive(xml);
        command();
    }

    /** On the page, if there is something to apply. */
    void press() {
        request();
        work();
    }

    /** What the scheduler has to do by now. */
    void work() {
        scheduler.runAnyDueExecutions();
    }

    void command() {
        deeds.findLatest(school(), "PREVIEW").ifPresent(it -> deeds.applyNow(school(), it));
    }

    void claim() {
        deeds.findLatest(school(), "PREVIEW")
                .ifPresent(it -> deeds.claim(school(), it, deeds.fingerprint(school(), it)));
    }

    void request() {
        deeds.findLatest(school(), "PREVIEW")
                .ifPresent(it -> deeds.request(school(), it, deeds.fingerprint(school(), it)));
    }

    void undo() {
        deeds.findLatest(school(), "APPLIED", "UNDONE").ifPresent(it -> deeds.undo(school(), it));
    }

    void stop() {
        deeds.findLatest(school(), "PREVIEW").ifPresent(it -> deeds.stop(school(), it));
    }

    void fail() {
        deeds.findLatest(school(), "APPLYING").ifPresent(it -> deeds.fail(school(), it));
    }

    /** The scheduler starts again: it waits for who has died, and does what is still to do. */
    void restart() {
        scheduler.tick(LONG);
        scheduler.runDeadExecutionDetection();
        scheduler.setTime(BY_THE_MACHINE);
        scheduler.runAnyDueExecutions();
    }

    void night() {
        clock.passes(LONG);
        scheduler.setTime(clock.instant());
        emptyOldMirrors();
    }

    void emptyOldMirrors() {
        deeds.emptyOldMirrors(school());
    }

    void aWeekPasses() {
        clock.passes(Duration.ofDays(8));
    }
}
