package nl.startklaar.readiness;

import static nl.startklaar.readiness.FakeCheck.DOUBTFUL;
import static nl.startklaar.readiness.FakeCheck.MET;
import static nl.startklaar.readiness.FakeCheck.NOT_MET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.InSchool;
import nl.startklaar.TestTime;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.readiness.Confirmation.Kind;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@HouseTest
class ReadinessTest {

    private static final Person MARIEKE = new Person(UUID.randomUUID(), "Marieke de Vries");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 10);

    @Autowired private CheckDoor door;
    @Autowired private ReportBook book;
    @Autowired private ReportStore store;
    @Autowired private AnswerStore answerStore;
    @Autowired private Answers answers;
    @Autowired private TestTime.Moment clock;
    @Autowired private TestTime.Day day;
    @Autowired private Given given;
    @Autowired private Schools schools;
    @Autowired private InSchool inSchool;
    @Autowired private ApplicationEventPublisher events;

    private final FakeCheck check = new FakeCheck("N1", MET);
    private School school;

    @BeforeEach
    void aSchool() {
        school = given.aSchool();
    }

    @Test
    void isAsGoodAsItsWorstCheck() {
        var readiness = with(check, new FakeCheck("N1", DOUBTFUL), new FakeCheck("N1", NOT_MET));

        assertThat(readiness.look(school).line("N1").status()).isEqualTo(Status.ACTION);
    }

    @Test
    void hidesNothingRedBehindACheckThatFailed() {
        var broken = throwing("N1");

        assertThat(with(check, broken).look(school).line("N1").status()).isEqualTo(Status.FAILED);
        assertThat(with(new FakeCheck("N1", NOT_MET), broken).measure(school).line("N1").status())
                .isEqualTo(Status.ACTION);
    }

    @Test
    void takesNoOtherCheckAlongWhenOneThrows() {
        var report = with(throwing("N1"), new FakeCheck("N2", NOT_MET)).look(school);

        assertThat(report.line("N1").status()).isEqualTo(Status.FAILED);
        assertThat(report.line("N2").status()).isEqualTo(Status.ACTION);
    }

    @Test
    void waitsForNoCheckThatHangs() {
        var never = new CountDownLatch(1);
        check.does(_ -> {
            try {
                never.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return MET;
        });

        var report = with(check, new FakeCheck("N2", MET)).look(school);

        assertThat(report.line("N1").status()).isEqualTo(Status.FAILED);
        assertThat(report.line("N2").status()).isEqualTo(Status.DONE);
    }

    @Test
    void believesNoCheckThatShowsNothing() {
        var metWithout = new FakeCheck("N1", new Verdict.Met(List.of()));
        var redWithout =
                new FakeCheck(
                        "N2", new Verdict.NotMet(Verdict.Severity.ACTION, List.of(), List.of()));

        var report = with(metWithout, redWithout).look(school);

        assertThat(report.line("N1").status()).isEqualTo(Status.FAILED);
        assertThat(report.line("N2").status()).isEqualTo(Status.FAILED);
    }

    @Test
    void letsNoCheckWrite() {
        check.does(it -> {
            store.saveStamp(it, TestTime.NOW, TestTime.NOW);
            return MET;
        });

        assertThat(with(check).look(school).line("N1").status()).isEqualTo(Status.FAILED);
    }

    @Test
    void remembersWhatACheckSaidWhenItStillWorked() {
        var readiness = with(check);
        readiness.look(school);
        check.does(_ -> {
            throw new IllegalStateException("broken on purpose");
        });
        readiness.measure(school);
        var line = readiness.measure(school).line("N1");

        assertThat(line.status()).isEqualTo(Status.FAILED);
        assertThat(line.measurements().getFirst().lastGood())
                .contains(new Measurement.Good(MET, TestTime.NOW));
        assertThat(line.since()).contains(TestTime.NOW);
    }

    @Test
    void measuresAgainOnlyWhenSomethingChanged() {
        var count = new AtomicInteger();
        check.does(_ -> {
            count.incrementAndGet();
            return MET;
        });
        var readiness = with(check);

        readiness.look(school);
        readiness.look(school);
        assertThat(count).hasValue(1);

        inSchool.run(school.id(), () -> events.publishEvent(new SchoolChanged(school.id())));
        readiness.look(school);
        readiness.look(school);
        assertThat(count).hasValue(2);

        day.itIs(LocalDate.of(2026, 9, 8));
        readiness.look(school);
        assertThat(count).hasValue(3);

        readiness.measure(school);
        assertThat(count).hasValue(4);
    }

    @Test
    void measuresAgainWhatIsOld() {
        var later = Clock.offset(clock, Duration.ofMinutes(11));
        var oldBook = new ReportBook(store, answerStore, settings(), later);
        with(check).look(school);
        var checked = with(check).checked(school);

        assertThat(
                        inSchool.<Optional<Report>>ask(
                                school.id(), () -> oldBook.findFresh(checked, plan(checked))))
                .isEmpty();
    }

    @Test
    void missesNoChangeThatHappensWhileItMeasures() {
        check.does(_ -> {
            happens();
            return MET;
        });
        var readiness = with(check);
        readiness.look(school);
        check.says(NOT_MET);

        assertThat(readiness.look(school).line("N1").status()).isEqualTo(Status.ACTION);
    }

    @Test
    void keepsNoMeasurementOverOneThatStartedLater() {
        var readiness = with(check);
        var checked = readiness.checked(school);
        var slow = book.start(checked);
        clock.passes(Duration.ofSeconds(1));
        happens();
        check.says(NOT_MET);
        readiness.measure(school);
        var old = new Measurement("N1", check.name(), MET, slow.at(), Optional.empty());

        var kept = book.keep(checked, plan(checked), List.of(old), slow);

        assertThat(kept.line("N1").status()).isEqualTo(Status.ACTION);
        assertThat(readiness.look(school).line("N1").status()).isEqualTo(Status.ACTION);
    }

    @Test
    void forgetsAChangeThatWasTakenBack() {
        var readiness = with(check);
        readiness.look(school);

        assertThatThrownBy(() ->
                        inSchool.run(
                                school.id(),
                                () -> {
                                    events.publishEvent(new SchoolChanged(school.id()));
                                    throw new IllegalStateException("the deed failed");
                                }))
                .hasMessage("the deed failed");
        check.says(NOT_MET);

        assertThat(readiness.look(school).line("N1").status()).isEqualTo(Status.DONE);
    }

    @Test
    void refusesAChangeOutsideADeed() {
        assertThatThrownBy(() -> events.publishEvent(new SchoolChanged(school.id())))
                .hasMessageContaining("mandatory");
    }

    @Test
    void datesEveryChangeAndNothingElse() {
        var readiness = with(check);
        readiness.measure(school);
        readiness.measure(school);
        check.says(NOT_MET);
        readiness.measure(school);

        assertThat(readiness.history(school, "N1"))
                .extracting(Fact::status)
                .containsExactly(Status.DONE, Status.ACTION);
    }

    @Test
    void saysThatItBrokeAgain() {
        check.says(NOT_MET);
        var readiness = with(check);
        assertThat(readiness.measure(school).line("N1").regressed()).isFalse();
        check.says(MET);
        assertThat(readiness.measure(school).line("N1").regressed()).isFalse();
        check.says(NOT_MET);
        assertThat(readiness.measure(school).line("N1").regressed()).isTrue();
    }

    @Test
    void asksWhatNoCheckSeesUntilItIsLate() {
        var readiness = with();
        day.itIs(LAST_DAY);
        assertThat(readiness.look(school).line("N1").status()).isEqualTo(Status.ASKED);
        day.itIs(LAST_DAY.plusDays(1));
        assertThat(readiness.look(school).line("N1").status()).isEqualTo(Status.ATTENTION);
    }

    @Test
    void takesAPersonsWordAndLetsItBeTakenBack() {
        var readiness = with();
        var checked = readiness.checked(school);

        answers.confirm(checked, "N1", Kind.DONE, MARIEKE, "gezien");
        var said = readiness.look(school).line("N1");
        assertThat(said.status()).isEqualTo(Status.DONE);
        assertThat(said.confirmation().orElseThrow().by()).isEqualTo(MARIEKE);

        answers.confirm(checked, "N1", Kind.NOT_APPLICABLE, MARIEKE, "niet bij ons");
        assertThat(readiness.look(school).line("N1").status()).isEqualTo(Status.NOT_APPLICABLE);

        answers.withdraw(checked, "N1");
        assertThat(readiness.look(school).line("N1").status()).isEqualTo(Status.ASKED);
    }

    @Test
    void believesACheckMoreThanAPerson() {
        check.says(NOT_MET);
        var readiness = with(check);
        answers.confirm(readiness.checked(school), "N1", Kind.DONE, MARIEKE, "");

        assertThat(readiness.look(school).line("N1").status()).isEqualTo(Status.ACTION);
    }

    @Test
    void waitsForTheLineBeforeIt() {
        check.says(NOT_MET);
        var readiness = with(check);
        var waiting = readiness.measure(school).line("N2");
        check.says(MET);

        assertThat(waiting.status()).isEqualTo(Status.WAITING);
        assertThat(waiting.waitingFor()).containsExactly("N1");
        assertThat(readiness.measure(school).line("N2").status()).isEqualTo(Status.ASKED);
    }

    @Test
    void putsALineAsideUntilItsDay() {
        check.says(DOUBTFUL);
        var readiness = with(check);
        snooze(readiness, LocalDate.of(2026, 9, 9));

        day.itIs(LocalDate.of(2026, 9, 8));
        assertThat(readiness.look(school).line("N1").snooze()).isPresent();
        day.itIs(LocalDate.of(2026, 9, 9));
        assertThat(readiness.look(school).line("N1").snooze()).isEmpty();
    }

    @Test
    void bringsALineBackWhenItGetsWorse() {
        check.says(DOUBTFUL);
        var readiness = with(check);
        snooze(readiness, LocalDate.of(2026, 10, 1));
        check.says(NOT_MET);

        assertThat(readiness.measure(school).line("N1").snooze()).isEmpty();
    }

    @Test
    void showsNothingToAnotherSchool() {
        var readiness = with(check);
        var stranger = given.aSchool();
        answers.confirm(readiness.checked(school), "N3", Kind.DONE, MARIEKE, "");
        answers.assign(readiness.checked(school), "N3", MARIEKE);
        readiness.look(school);

        var elsewhere = readiness.checked(stranger);

        assertThat(book.findFresh(elsewhere, plan(elsewhere))).isEmpty();
        assertThat(readiness.look(stranger).line("N3").confirmation()).isEmpty();
        assertThat(readiness.look(stranger).line("N3").owner()).isEmpty();
    }

    @Test
    void readsNoOtherSchoolEvenWhenAskedFor() {
        var readiness = with(check);
        readiness.look(school);
        var stranger = given.aSchool();

        var seen =
                inSchool.<List<Fact>>ask(
                        stranger.id(), () -> store.listFacts(readiness.checked(school)));

        assertThat(seen).isEmpty();
    }

    @Test
    void knowsNoOtherLine() {
        assertThatThrownBy(() -> with().look(school).line("N99")).isInstanceOf(NotFound.class);
    }

    @Test
    void looksAtEverySchoolInTheMorning() {
        var readiness = with(check);

        new LookAtEverySchool(schools, readiness).lookAtAll();

        assertThat(readiness.history(school, "N1")).hasSize(1);
    }

    private void snooze(Readiness readiness, LocalDate until) {
        var line = readiness.look(school).line("N1");
        answers.snooze(readiness.checked(school), line, until, "druk", MARIEKE);
        assertThat(readiness.look(school).line("N1").snooze()).isPresent();
    }

    /** Another deed at the same school, while a check looks. */
    private void happens() {
        var deed =
                Thread.ofVirtual()
                        .start(() ->
                                inSchool.run(
                                        school.id(),
                                        () -> events.publishEvent(new SchoolChanged(school.id()))));
        try {
            deed.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static FakeCheck throwing(String line) {
        var broken = new FakeCheck(line, MET);
        broken.does(_ -> {
            throw new IllegalStateException("broken on purpose");
        });
        return broken;
    }

    private static List<PlannedLine> plan(CheckedSchool ignored) {
        return Stream.of("N1", "N2", "N3").map(ReadinessTest::planned).toList();
    }

    private static PlannedLine planned(String code) {
        var before = code.equals("N2") ? List.of("N1") : List.<String>of();
        return new PlannedLine(code, Optional.of(LAST_DAY), before);
    }

    private static ReadinessSettings settings() {
        return new ReadinessSettings(Duration.ofMillis(500), Duration.ofMinutes(10), 3);
    }

    private Readiness with(Check... checks) {
        var runner = new CheckRunner(List.of(checks), door, clock, settings());
        return new Readiness(runner, book, ReadinessTest::plan, day);
    }
}
