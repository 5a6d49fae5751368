package nl.startklaar.intake;

import static nl.startklaar.plan.PlanGiven.withPupils;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.intake.ImportRun.Status;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.keys.Keys;
import nl.startklaar.keys.Seals;
import nl.startklaar.las.ReadingChoice;
import nl.startklaar.las.SentFile;
import nl.startklaar.plan.PlanGiven;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.Rosters;
import nl.startklaar.roster.SourceKey.Kind;
import nl.startklaar.roster.UndoOutcome;
import nl.startklaar.school.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What a file leaves open, what stands still, and what comes by itself in summer. */
@HouseTest
class QuestionsTest {

    private static final Sent.Sender MIEKE = new Sent.Sender(UUID.randomUUID(), "Mieke de Wit");
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final String NOOR = child("p1", "Noor", "Berg");
    private static final String NOOR_AGAIN = child("q1", "Noor", "Berg");
    private static final String SEM = child("p2", "Sem", "Smit");

    @Autowired private Given given;
    @Autowired private Imports imports;
    @Autowired private ShowImport showImport;
    @Autowired private AnswerQuestion answerQuestion;
    @Autowired private Pauses pauses;
    @Autowired private Rosters rosters;
    @Autowired private Keys keys;
    @Autowired private Seals seals;
    @Autowired private TestTime.Day day;

    private School school;

    @BeforeEach
    void begin() {
        day.itIs(PlanGiven.TODAY);
        school = given.aSchool();
    }

    @Test
    void waitsForAPersonWhoThenDecides() {
        apply(NOOR + SEM);
        var run = preview(NOOR_AGAIN + SEM);
        var asked = view(run).questions().getFirst();
        assertThat(view(run).run().status()).isEqualTo(Status.PREVIEW);
        assertThat(asked.what().arguments()).contains("Noor Berg");

        assertThat(answerQuestion.answer(school.id(), run, asked.id(), true, MIEKE)).isTrue();

        assertThat(view(run).questions()).isEmpty();
        imports.apply(school.id(), run, false);
        assertThat(roster().pupils()).hasSize(2);
        assertThat(roster().keys().stream().filter(it -> it.kind() == Kind.PUPIL)).hasSize(3);
    }

    @Test
    void theStartlijstAsksNothingMoreOnceEverythingIsAnswered(
            @Autowired ImportWithoutErrors check, @Autowired MessageSource words) {
        apply(NOOR + SEM);
        var run = preview(NOOR_AGAIN + SEM);
        var now = new CheckedSchool(school, new SchoolYear(2026), PlanGiven.TODAY);
        assertThat(check.verify(now))
                .isInstanceOfSatisfying(
                        Verdict.NotMet.class,
                        it ->
                                assertThat(it.findings().getFirst().what().in(words, DUTCH))
                                        .isEqualTo("Bij de import staat nog 1 vraag open."));

        var asked = view(run).questions().getFirst();
        answerQuestion.answer(school.id(), run, asked.id(), true, MIEKE);

        assertThat(check.verify(now)).isInstanceOf(Verdict.Met.class);
    }

    @Test
    void remembersTheAnswerForTheNextFileUntilItIsTakenBack() {
        apply(NOOR + SEM);
        var first = preview(NOOR_AGAIN + SEM);
        var asked = view(first).questions().getFirst();
        answerQuestion.answer(school.id(), first, asked.id(), false, MIEKE);

        assertThat(view(preview(NOOR_AGAIN + SEM)).questions()).isEmpty();
        assertThat(answerQuestion.takeBack(school.id(), asked.id())).isTrue();
        assertThat(view(preview(NOOR_AGAIN + SEM)).questions()).hasSize(1);
    }

    @Test
    void takesNoAnswerToWhatIsNotAsked() {
        apply(NOOR + SEM);
        var run = preview(NOOR_AGAIN + SEM);

        assertThat(answerQuestion.answer(school.id(), run, "same q9 nobody", true, MIEKE))
                .isFalse();
        assertThat(answerQuestion.list(school.id())).isEmpty();
    }

    @Test
    void keepsTheEckIdUnreadableAndFindsItsChildByIt() {
        var eckId = "https://ketenid.nl/pilot/" + "ab".repeat(64);
        apply(NOOR.replace("key='p1'", "key='p1' eckid='" + eckId + "'") + SEM);

        assertThat(roster().keys())
                .filteredOn(it -> it.kind() == Kind.PUPIL_ECK_ID)
                .singleElement()
                .matches(it -> it.key().length() == 64)
                .matches(it -> !it.sealed().isEmpty())
                .matches(it -> !it.toString().contains("abab"));
        apply(NOOR_AGAIN.replace("key='q1'", "key='q1' eckid='" + eckId + "'") + SEM);
        assertThat(roster().pupils()).hasSize(2);
    }

    @Test
    void opensAndUndoesWhatWasSealedAnewWithAnotherKey() {
        var eckId = "https://ketenid.nl/pilot/" + "cd".repeat(64);
        var run = preview(NOOR.replace("key='p1'", "key='p1' eckid='" + eckId + "'") + SEM);
        imports.apply(school.id(), run, true);
        keys.rotate();

        assertThat(keys.reseal(school.id())).isPositive();

        assertThat(roster().keys())
                .filteredOn(it -> it.kind() == Kind.PUPIL_ECK_ID)
                .allMatch(it -> it.sealed().startsWith(seals.activeKey() + "."));
        assertThat(new String(imports.export(school.id()), StandardCharsets.UTF_8))
                .contains("eckid=\"" + eckId + "\"");
        assertThat(keys.reseal(school.id())).isZero();
        assertThat(imports.undo(school.id(), run)).isInstanceOf(UndoOutcome.Undone.class);
    }

    @Test
    void letsAFileThatComesByItselfWaitInTheSummerPause() {
        apply(NOOR + SEM);
        var pause = pauses.findNext(school.id()).orElseThrow();
        day.itIs(pause.days().first());

        var brought = bringIn("2026-2027", NOOR);

        assertThat(brought.status()).isEqualTo("PREVIEW");
        assertThat(brought.stop().orElseThrow().code()).isEqualTo("paused");
        assertThat(roster().placements()).hasSize(2);
        assertThat(view(brought.run()).stop().orElseThrow().isPause()).isTrue();
        imports.apply(school.id(), brought.run(), true);
        assertThat(roster().placements()).hasSize(1);
    }

    @Test
    void addsOnlyWhoIsNewWhenASchoolChoseSo() {
        apply(NOOR + SEM);
        day.itIs(pauses.findNext(school.id()).orElseThrow().days().first());
        pauses.choose(school.id(), Pause.Mode.ADDITIONS);

        var brought = bringIn("2026-2027", NOOR + child("p3", "Mila", "Vos"));

        assertThat(brought.status()).isEqualTo("APPLIED");
        assertThat(roster().placements()).hasSize(3);
        assertThat(roster().departures()).isEmpty();
    }

    @Test
    void goesOnWhenAPersonResumes() {
        apply(NOOR + SEM);
        day.itIs(pauses.findNext(school.id()).orElseThrow().days().first());
        pauses.choose(school.id(), Pause.Mode.RESUMED);

        assertThat(bringIn("2026-2027", NOOR).status()).isEqualTo("APPLIED");
    }

    private void apply(String pupils) {
        var run = preview(pupils);
        assertThat(imports.apply(school.id(), run, true).status()).isEqualTo("APPLIED");
    }

    private UUID preview(String pupils) {
        return imports.preview(school.id(), sent(pupils), ReadingChoice.lenient()).run();
    }

    private ImportReport bringIn(String year, String pupils) {
        var files =
                List.of(
                        SentFile.of(
                                "EDEX.XML",
                                file(pupils)
                                        .replace("2026-2027", year)
                                        .getBytes(StandardCharsets.UTF_8)));
        return imports.bringIn(school.id(), files, ReadingChoice.lenient());
    }

    private List<SentFile> sent(String pupils) {
        return List.of(SentFile.of("EDEX.XML", file(pupils).getBytes(StandardCharsets.UTF_8)));
    }

    private String file(String pupils) {
        return withPupils(pupils)
                .replace(
                        "<brincode>99AA</brincode>",
                        "<brincode>%s</brincode><dependancecode>%s</dependancecode>"
                                .formatted(
                                        school.brin().code().substring(0, 4),
                                        school.brin().code().substring(4)));
    }

    private RunView view(UUID run) {
        return showImport.findView(school.id(), run).orElseThrow();
    }

    private RosterState roster() {
        return rosters.read(school.id(), PlanGiven.YEAR);
    }

    private static String child(String key, String given, String surname) {
        return "<leerling key='%s'><achternaam>%s</achternaam><roepnaam>%s</roepnaam><geboortedatum>2018-11-09</geboortedatum><groep key='g1'/></leerling>"
                .formatted(key, surname, given);
    }
}
