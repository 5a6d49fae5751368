package nl.startklaar.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.readiness.Answers;
import nl.startklaar.readiness.Confirmation.Kind;
import nl.startklaar.readiness.Person;
import nl.startklaar.readiness.Readiness;
import nl.startklaar.readiness.Status;
import nl.startklaar.school.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class StartlijstTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final Person MARIEKE = new Person(UUID.randomUUID(), "Marieke de Vries");

    @Autowired private Startlijst startlijst;
    @Autowired private Readiness readiness;
    @Autowired private Answers answers;
    @Autowired private TestTime.Day day;
    @Autowired private Given given;

    private School school;

    @BeforeEach
    void aSchoolInSpring() {
        day.itIs(LocalDate.of(2026, 5, 20));
        school = given.aSchool();
    }

    @Test
    void hasTheSeventeenLinesInTheirOrder() {
        assertThat(list().rows())
                .extracting(Row::id)
                .containsExactly(
                        "V1", "V2", "V3", "V4", "V5", "V6", "N1", "N2", "N3", "N4", "N5", "N6",
                        "N7", "N8", "N9", "N10", "N11");
    }

    @Test
    void putsFirstWhatIsDueFirst() {
        assertThat(list().first().map(Row::id)).contains("V1");

        confirm("V1", Kind.DONE, "");

        assertThat(list().first().map(Row::id)).contains("V4"); // blocks, and is quicker than V3
    }

    @Test
    void countsWhatIsDoneAndLeavesOutWhatDoesNotApply() {
        confirm("V1", Kind.DONE, "");
        confirm("V2", Kind.NOT_APPLICABLE, "geen nieuwe methodes");

        assertThat(list().counts()).extracting(Counts::done, Counts::total).containsExactly(1, 16);
        assertThat(list().counts(Season.BEFORE))
                .extracting(Counts::done, Counts::total)
                .containsExactly(1, 5);
    }

    /** In May nobody is late, so what is asked is what says so; what waits is not asked yet. */
    @Test
    void countsAsAQuestionOnlyWhatCanBeAnsweredNow() {
        var rows = list().rows();

        assertThat(rows).extracting(Row::state).contains(Status.ASKED, Status.WAITING);
        assertThat(list().counts().asked())
                .isEqualTo((int) rows.stream().filter(it -> it.state() == Status.ASKED).count());
    }

    @Test
    void becomesAnotherListForAnotherYear() {
        confirm("V1", Kind.DONE, "");
        day.itIs(LocalDate.of(2027, 4, 30));
        assertThat(list().row("V1").state()).isEqualTo(Status.DONE);
        assertThat(list().year()).isEqualTo("2026-2027");

        day.itIs(LocalDate.of(2027, 5, 1));
        assertThat(list().row("V1").state()).isEqualTo(Status.ASKED);
        assertThat(list().year()).isEqualTo("2027-2028");
    }

    @Test
    void isLateOnlyAfterTheLastDay() {
        day.itIs(LocalDate.of(2026, 6, 30));
        assertThat(list().row("V1").state()).isEqualTo(Status.ASKED);
        day.itIs(LocalDate.of(2026, 7, 1));
        assertThat(list().row("V1").state()).isEqualTo(Status.ATTENTION);
    }

    @Test
    void tellsProgramsTheSame() {
        confirm("V1", Kind.DONE, "alles stopgezet");

        var json = new JsonMapper().readTree(startlijst.toJson(list()));

        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder(
                        "version",
                        "school",
                        "year",
                        "today",
                        "verdict",
                        "sentence",
                        "counts",
                        "first",
                        "measuredAt",
                        "staleAfter",
                        "checks");
        assertThat(json.get("verdict").asString()).isEqualTo("not_yet");
        assertThat(json.get("today").asString()).isEqualTo("2026-05-20");
        assertThat(json.get("measuredAt").asString()).isEqualTo("2026-09-07T08:30+02:00");
        assertThat(json.get("counts").get("done").asInt()).isEqualTo(1);
        var second = json.get("checks").get(1);
        assertThat(second.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "group",
                        "state",
                        "severity",
                        "blocking",
                        "title",
                        "text",
                        "deadline",
                        "evidence",
                        "problems",
                        "fix",
                        "since",
                        "regressed",
                        "snoozedUntil",
                        "staleAfter");
        assertThat(second.get("id").asString()).isEqualTo("V2");
        assertThat(second.get("group").asString()).isEqualTo("before");
        assertThat(second.get("state").asString()).isEqualTo("asked");
        assertThat(second.get("deadline").asString()).isEqualTo("2026-07-03");
        assertThat(second.get("fix").get("href").asString())
                .isEqualTo(school.home() + "/startlijst/V2");
    }

    @Test
    void tellsProgramsNoNames() {
        confirm("V1", Kind.DONE, "alles stopgezet");

        assertThat(startlijst.toJson(list())).doesNotContain("Marieke", "alles stopgezet");
    }

    @Test
    void speaksEnglishToo() {
        assertThat(startlijst.of(school, Locale.forLanguageTag("en-GB")).sentence())
                .isEqualTo("Your school is not ready to start yet");
    }

    private Checklist list() {
        return startlijst.of(school, DUTCH);
    }

    private void confirm(String line, Kind kind, String note) {
        answers.confirm(readiness.checked(school), line, kind, MARIEKE, note);
    }
}
