package nl.startklaar.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import nl.startklaar.HouseTest;
import nl.startklaar.mail.Outbox;
import nl.startklaar.mail.OutboxLine;
import nl.startklaar.school.Role;
import nl.startklaar.staff.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** <i>Mist er iets?</i>, from the teacher to the coordinator and back. */
@HouseTest
class QuestionsTest {

    private static final String LIST = "/vragen-van-leerkrachten";
    private static final Pattern ID = Pattern.compile(LIST + "/([0-9a-f-]{36})/klaar");

    private final MockMvcTester mvc;
    private final GivenClassroom builder;
    private final Accounts accounts;
    private final Outbox outbox;

    private Classroom room;
    private Someone marieke;
    private Someone rinske;

    QuestionsTest(
            @Autowired MockMvcTester mvc,
            @Autowired GivenClassroom builder,
            @Autowired Accounts accounts,
            @Autowired Outbox outbox) {
        this.mvc = mvc;
        this.builder = builder;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    @BeforeEach
    void aTeacherAndACoordinator() {
        room = builder.build();
        accounts.appoint(room.school(), room.rinske(), Role.ICT_COORDINATOR, null);
        marieke = Someone.who(mvc, room.school(), room.marieke(), Role.TEACHER);
        rinske = Someone.who(mvc, room.school(), room.rinske(), Role.ICT_COORDINATOR);
    }

    @Test
    void fillsInWhatIsKnown() {
        assertThat(marieke.reads("/lesmateriaal/mist?groep=" + room.uilen()))
                .contains("value=\"" + room.uilen() + "\" selected")
                .contains("Je vraag gaat naar Rinske Dijkstra.")
                .contains("<option value=\"" + room.rekenreis().id() + "\"")
                .doesNotContain("De Kikkers");
        assertThat(marieke.reads("/lesmateriaal/mist?product=" + room.forTwo().id()))
                .contains("Je mist Rekenreis 2.");
    }

    @Test
    void reachesTheCoordinatorByMailAndOnTheList() {
        var answer = asks("Blok 2");

        assertThat(answer).hasStatus(303);
        assertThat(marieke.readsAfter(answer, "/lesmateriaal"))
                .contains("Je vraag is verstuurd.")
                .contains("gevraagd op 7 september 2026, 08:30");
        assertThat(mailTo(room.rinske().email()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.subject())
                            .isEqualTo("Een leerkracht van De Boom mist lesmateriaal");
                    assertThat(it.body())
                            .contains(
                                    "Marieke de Jong mist lesmateriaal: Rekenreis voor 5 De Uilen.")
                            .contains(room.school().home() + LIST)
                            .doesNotContain("Blok 2");
                });
        assertThat(rinske.reads(LIST))
                .contains("Er wacht 1 vraag op jou.")
                .contains("Rekenreis voor 5 De Uilen")
                .contains("“Blok 2”")
                .contains("class=\"badge\">1<");
    }

    /** The teacher as the pupil administration knows them, and what is for the group's year. */
    @Test
    void leadsTheCoordinatorToTheExplanation() {
        asks("");

        assertThat(rinske.reads(LIST))
                .containsPattern(
                        "/waarom/[0-9a-f-]{36}/"
                                + "("
                                + room.forFive().id()
                                + "|"
                                + room.manual().id()
                                + ")");
    }

    @Test
    void asksTheSameOnlyOnce() {
        asks("");

        assertThat(marieke.readsAfter(asks(""), "/lesmateriaal")).contains("Dit vroeg je al.");
        assertThat(mailTo(room.rinske().email())).hasSize(1);
        assertThat(rinske.reads(LIST)).contains("Er wacht 1 vraag op jou.");
    }

    @Test
    void tellsTheTeacherWhenItIsDone() {
        asks("");

        var done = rinske.sends(LIST + "/" + id() + "/klaar");

        assertThat(rinske.readsAfter(done, LIST))
                .contains("Opgelost. Wie het vroeg, krijgt een mail.")
                .contains("Er wachten geen vragen.")
                .contains("weer-open");
        assertThat(mailTo(room.marieke().email()))
                .singleElement()
                .satisfies(it -> assertThat(it.body()).contains("Rinske Dijkstra heeft je vraag"));
        assertThat(marieke.reads("/lesmateriaal")).contains("Opgelost");
    }

    @Test
    void canBeOpenedAgain() {
        asks("");
        var id = id();
        rinske.sends(LIST + "/" + id + "/klaar");

        rinske.sends(LIST + "/" + id + "/weer-open");

        assertThat(rinske.reads(LIST)).contains("Er wacht 1 vraag op jou.");
    }

    /** Then the new question is the one that waits. */
    @Test
    void staysClosedWhenTheSameWasAskedAnew() {
        asks("");
        var id = id();
        rinske.sends(LIST + "/" + id + "/klaar");
        asks("");

        var again = rinske.sends(LIST + "/" + id + "/weer-open");

        assertThat(rinske.readsAfter(again, LIST))
                .contains("Deze vraag staat al open.")
                .contains("Er wacht 1 vraag op jou.");
    }

    @Test
    void wantsToKnowWhat() {
        var answer = marieke.sends("/lesmateriaal/mist", "groep", room.uilen().toString());

        assertThat(answer).hasStatus(422);
        assertThat(Someone.text(answer)).contains("Kies een methode, of schrijf op wat je mist.");
        assertThat(mailTo(room.rinske().email())).isEmpty();
    }

    /** What was not among the choices, was not chosen. */
    @Test
    void takesNoGroupThatTheTeacherDoesNotSee() {
        marieke.sends(
                "/lesmateriaal/mist",
                "groep",
                room.kikkers().toString(),
                "methode",
                room.rekenreis().id().toString());

        assertThat(rinske.reads(LIST)).contains("Rekenreis").doesNotContain("De Kikkers");
    }

    @Test
    void isOfItsOwnSchoolOnly() {
        asks("");
        var id = id();
        var other = builder.build();
        var stranger = Someone.who(mvc, other.school(), other.rinske(), Role.ICT_COORDINATOR);

        assertThat(stranger.reads(LIST)).contains("Er wachten geen vragen.");
        assertThat(stranger.sends(LIST + "/" + id + "/klaar")).hasStatus(404);
        assertThat(stranger.sends(LIST + "/" + id + "/weer-open")).hasStatus(404);
        assertThat(rinske.reads(LIST)).contains("Er wacht 1 vraag op jou.");
    }

    private MvcTestResult asks(String remark) {
        return marieke.sends(
                "/lesmateriaal/mist",
                "groep",
                room.uilen().toString(),
                "methode",
                room.rekenreis().id().toString(),
                "uitleg",
                remark);
    }

    private String id() {
        var found = ID.matcher(rinske.reads(LIST));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private List<OutboxLine> mailTo(String address) {
        return outbox.list().stream().filter(it -> it.recipient().equals(address)).toList();
    }
}
