package nl.startklaar.signin;

import static nl.startklaar.signin.SigninCast.atSchool;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.readiness.Evidence;
import nl.startklaar.readiness.LineReport;
import nl.startklaar.readiness.Measurement;
import nl.startklaar.readiness.Readiness;
import nl.startklaar.readiness.Status;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.NotYet;
import nl.startklaar.readiness.Verdict.Severity;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.signin.PupilSignInOutcome.In;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class WaysInWorkTest {

    @Autowired private SigninCast cast;
    @Autowired private Readiness readiness;
    @Autowired private PupilSignIn signIn;
    @Autowired private PupilCards cards;
    @Autowired private PupilCredentials credentials;
    @Autowired private PupilPasswords passwords;
    @Autowired private SignedIn signedIn;
    @Autowired private TestTime.Moment clock;
    @Autowired private TestTime.Day day;

    private final School school;

    WaysInWorkTest(@Autowired SigninCast cast) {
        school = cast.aSchool();
    }

    @BeforeEach
    void itIsMonday() {
        day.itIs(LocalDate.of(2026, 9, 7));
    }

    private LineReport line() {
        return readiness.look(school).line("N9");
    }

    private Verdict verdict() {
        return line().measurements().stream()
                .filter(it -> it.check().equals("WaysInWork"))
                .map(Measurement::verdict)
                .findFirst()
                .orElseThrow();
    }

    private List<String> findings() {
        return verdict() instanceof NotMet(_, var findings, _)
                ? findings.stream().map(it -> it.what().key()).toList()
                : List.of();
    }

    private void comesInByCard(SigninCast.Group group) {
        var card = cards.print(school, group.ids()).getFirst();
        assertThat(signIn.byCard(school, SigninCast.read(card), atSchool())).isInstanceOf(In.class);
    }

    private void aTeacherSignsIn() {
        signedIn.as(Role.TEACHER, school);
    }

    @Test
    void waitsForPupils() {
        assertThat(verdict()).isInstanceOf(NotYet.class);
    }

    @Test
    void asksToTryWhatTheGroupsComeInWithAndNothingElse() {
        var egels = cast.aGroup(school, "3 De Egels", "3", "Noor");
        cast.aGroup(school, "7 De Dassen", "7", "Jip");

        assertThat(findings())
                .containsExactly(
                        "signin.n9.CARD.never",
                        "signin.n9.PICTURES.never",
                        "signin.n9.PASSWORD.never",
                        "signin.n9.TEACHER.never");
        assertThat(verdict())
                .isInstanceOfSatisfying(
                        NotMet.class,
                        it -> {
                            assertThat(it.severity()).isEqualTo(Severity.ATTENTION);
                            assertThat(it.findings().getFirst().fix().orElseThrow().path())
                                    .isEqualTo("/inloggen-leerlingen/" + egels.id());
                        });
    }

    @Test
    void believesEachWayThatItSawWork() {
        var egels = cast.aGroup(school, "3 De Egels", "3", "Noor");
        var dassen = cast.aGroup(school, "7 De Dassen", "7", "Jip");
        assertThat(verdict()).isInstanceOf(NotMet.class);

        comesInByCard(egels);
        assertThat(findings()).as("at once").doesNotContain("signin.n9.CARD.never").hasSize(3);

        var things = credentials.givePictures(school.id(), egels.pupils()).getFirst().things();
        signIn.byPictures(school, egels.first().id(), things, atSchool());
        var words = passwords.give(school.id(), dassen.ids()).getFirst().things();
        signIn.byPassword(school, dassen.first().id(), String.join(" ", words), atSchool());
        assertThat(findings()).containsExactly("signin.n9.TEACHER.never");

        aTeacherSignsIn();
        comesInByCard(cast.aGroup(school, "1 De Muizen", "1", "Sem"));
        assertThat(verdict())
                .isInstanceOfSatisfying(
                        Met.class,
                        it ->
                                assertThat(it.evidence())
                                        .extracting(Evidence::kind)
                                        .containsOnlyOnce(Evidence.Kind.MEASURED)
                                        .hasSize(5));
    }

    @Test
    void aGuessThatIsWrongProvesNothing() {
        var egels = cast.aGroup(school, "3 De Egels", "3", "Noor");
        credentials.setWay(school.id(), egels.id(), Way.CARD);
        cards.print(school, egels.ids());

        signIn.byCard(school, "AAAA", atSchool());

        assertThat(findings()).contains("signin.n9.CARD.never");
    }

    @Test
    void whatWorkedBeforeTheSummerProvesNothingAfterIt() {
        var muizen = cast.aGroup(school, "1 De Muizen", "1", "Sem");
        comesInByCard(muizen);
        assertThat(findings()).containsExactly("signin.n9.TEACHER.never");

        clock.passes(Duration.ofDays(31));
        credentials.setWay(school.id(), muizen.id(), Way.CARD);

        assertThat(findings()).containsExactly("signin.n9.CARD.never", "signin.n9.TEACHER.never");
    }

    @Test
    void anOwnDoorThatWorksDoesNotAnswerForTheWaysWeDoNotSee() {
        var muizen = cast.aGroup(school, "1 De Muizen", "1", "Sem");
        aTeacherSignsIn();
        comesInByCard(muizen);

        assertThat(line().measurements())
                .extracting(Measurement::check)
                .contains("WaysInWork", "WaysOutsideUs");
        assertThat(Optional.of(line().status()))
                .get()
                .isIn(Status.ASKED, Status.ATTENTION, Status.WAITING);
    }
}
