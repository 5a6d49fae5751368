package nl.startklaar.amend;

import static nl.startklaar.amend.Cast.YEAR;
import static nl.startklaar.amend.Cast.group;
import static nl.startklaar.amend.Cast.key;
import static nl.startklaar.amend.Cast.placed;
import static nl.startklaar.amend.Cast.pupil;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterHistory;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.school.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
@Import(Coordinator.Desk.class)
class PupilsByHandTest {

    private final BaseGroup egels = group("3 De Egels", "3");
    private final BaseGroup uilen = group("5/6 De Uilen", "5", "6");
    private final Pupil noor = pupil("Noor", "Berg");

    private Coordinator marieke;

    @BeforeEach
    void aSchoolWithTwoGroups(@Autowired Coordinator.Desk desk) {
        marieke = desk.coordinator();
        marieke.has(egels, uilen, noor, placed(noor, egels), key(noor, "10926"));
    }

    @Test
    void addsAPupilAtOnceMarkedAndUndoesIt() {
        var before = marieke.rows();

        var answer = adds("Jip", egels, "");

        assertThat(answer).hasRedirectedUrl(marieke.school().home() + "/groepen/" + egels.id());
        assertThat(marieke.reads(answer, "/groepen/" + egels.id()))
                .contains("Klaar: Jip Hart zit nu in 3 De Egels.", "Maak ongedaan")
                .containsSubsequence("Hart, Jip", "handmatig, blijft staan bij import");
        assertThat(placement("Jip"))
                .returns(egels.id(), Placement::group)
                .returns("3", Placement::yearGroup)
                .returns(true, Placement::byHand);

        assertThat(marieke.undoes(answer)).hasStatus(303);
        assertThat(marieke.rows()).isEqualTo(before);
    }

    @Test
    void aButtonPressedTwiceAddsOnePupil() {
        var id = UUID.randomUUID().toString();
        sendsJip(egels, "", "nieuw", id, PupilForm.OTHER_CHILD, "true");
        var again = sendsJip(egels, "", "nieuw", id, PupilForm.OTHER_CHILD, "true");

        assertThat(marieke.reads(again, "/groepen")).contains("drukte twee keer");
        assertThat(marieke.roster().pupils()).hasSize(2);
    }

    @Test
    void saysAtTheFieldWhatIsMissingAndKeepsWhatWasTyped() {
        var answer =
                marieke.sends("/leerlingen", "roepnaam", "Jip", "geboortedatum", "14 maart 2018");

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "value=\"Jip\"",
                        "value=\"14 maart 2018\"",
                        "href=\"#achternaam\"",
                        "Vul de achternaam in.",
                        "Schrijf de datum als dag-maand-jaar",
                        "Kies een groep.");
        assertThat(marieke.roster().pupils()).containsExactly(noor);
    }

    @Test
    void asksTheYearGroupOnlyInACombinationGroup() {
        assertThat(adds("Jip", uilen, "")).hasStatus(422).bodyText().contains("leerjaar 5, 6");

        adds("Jip", uilen, "6");

        assertThat(placement("Jip").yearGroup()).isEqualTo("6");
    }

    @Test
    void offersThePupilWhoIsThereAlready() {
        var answer =
                marieke.sends(
                        "/leerlingen",
                        "roepnaam",
                        "NOOR",
                        "achternaam",
                        "Bérg",
                        "geboortedatum",
                        "14-3-2018",
                        "groep",
                        uilen.id().toString(),
                        "leerjaar",
                        "5");

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("Noor Berg staat er al", "/leerlingen/" + noor.id(), "Kies Noor Berg");
        assertThat(marieke.roster().pupils()).hasSize(1);
    }

    @Test
    void warnsThatAGroupGetsFullAndAddsThePupilAllTheSame() {
        for (int count = 0; count < 34; count++) {
            var other = pupil("Kind" + count, "Vol");
            marieke.has(other, placed(other, egels));
        }

        var answer = adds("Jip", egels, "");

        assertThat(marieke.reads(answer, "/groepen")).contains("Let op: daar zitten nu 36");
        assertThat(placement("Jip").group()).isEqualTo(egels.id());
    }

    @Test
    void countsAPupilOnceWhoOnlyChangesYearGroup() {
        for (int count = 0; count < 34; count++) {
            var other = pupil("Kind" + count, "Vol");
            marieke.has(other, placed(other, egels));
        }

        var answer =
                marieke.sends(
                        address(noor) + "/groep", "groep", egels.id().toString(), "leerjaar", "4");

        assertThat(marieke.reads(answer, "/groepen"))
                .contains("Klaar: Noor Berg zit nu in 3 De Egels.")
                .doesNotContain("Let op");
    }

    @Test
    void movesAPupilAndKeepsTheYearGroupWhenTheGroupHasIt() {
        var mussen = group("3/4 De Mussen", "3", "4");
        marieke.has(mussen);
        var before = marieke.rows();

        var answer = marieke.sends(address(noor) + "/groep", "groep", mussen.id().toString());

        assertThat(placement("Noor"))
                .returns(mussen.id(), Placement::group)
                .returns("3", Placement::yearGroup)
                .returns(true, Placement::byHand);
        marieke.undoes(answer);
        assertThat(marieke.rows()).isEqualTo(before);
    }

    @Test
    void takesAPupilOutOfTheGroupAndLetsTheLasDecideAgain() {
        marieke.sends(address(noor) + "/geen-groep");
        assertThat(placement("Noor"))
                .returns(null, Placement::group)
                .returns(true, Placement::byHand);
        assertThat(marieke.opens(address(noor)))
                .bodyText()
                .contains("In geen groep", "de groep die in het LAS staat");

        marieke.sends(address(noor) + "/las");

        assertThat(placement("Noor")).returns(false, Placement::byHand);
    }

    @Test
    void aPupilWhoLeavesIsInNoListFromThatDayOnAndComesBackByUndoing(@Autowired TestTime.Day day) {
        var before = marieke.rows();

        var answer = marieke.sends(address(noor) + "/einde", "vanaf", "08-09-2026");

        assertThat(marieke.opens("/leerlingen")).bodyText().contains("Berg, Noor");
        day.itIs(LocalDate.of(2026, 9, 8));
        assertThat(marieke.opens("/leerlingen")).bodyText().doesNotContain("Berg, Noor");
        assertThat(marieke.opens("/groepen/" + egels.id())).bodyText().doesNotContain("Berg, Noor");
        assertThat(marieke.roster().departures()).hasSize(1);

        marieke.undoes(answer);
        assertThat(marieke.rows()).isEqualTo(before);
    }

    @Test
    void aPupilLeavesFromTheFirstDayOfTheSchoolYearAndNeverByASlipBeforeIt() {
        var before = marieke.rows();
        assertThat(marieke.sends(address(noor) + "/einde", "vanaf", "31-07-2026"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#vanaf\"", "Kies een dag vanaf 1 augustus 2026");
        assertThat(marieke.rows()).isEqualTo(before);

        assertThat(marieke.sends(address(noor) + "/einde", "vanaf", "01-08-2026")).hasStatus(303);

        assertThat(marieke.roster().departures())
                .extracting(Departure::firstDay)
                .containsExactly(LocalDate.of(2026, 8, 1));
    }

    @Test
    void aPupilNeedsADayToLeaveOn() {
        assertThat(marieke.sends(address(noor) + "/einde"))
                .hasStatus(422)
                .bodyText()
                .contains("Vul in vanaf welke dag de leerling niet meer op school is.");
        assertThat(marieke.sends(address(noor) + "/einde", "vanaf", "gisteren"))
                .hasStatus(422)
                .bodyText()
                .contains("Schrijf de datum als dag-maand-jaar");
    }

    @Test
    void aPupilOnlyMadeByHandIsTakenAwayWhole() {
        adds("Jip", egels, "");
        var jip = marieke.roster().pupils().stream().filter(it -> !it.equals(noor)).toList();
        var before = marieke.rows();

        var answer = marieke.sends(address(jip.getFirst()) + "/einde");

        assertThat(marieke.roster().pupils()).containsExactly(noor);
        marieke.undoes(answer);
        assertThat(marieke.rows()).isEqualTo(before);
    }

    @Test
    void theHistoryTellsWhatAboutWhomByWhomAndWhyItCannotBeUndone(
            @Autowired TestTime.Day day, @Autowired TestTime.Moment clock) {
        adds("Jip", egels, "");
        clock.passes(Duration.ofMinutes(1));
        marieke.sends(address(noor) + "/groep", "groep", uilen.id().toString(), "leerjaar", "5");
        clock.passes(Duration.ofMinutes(1));
        marieke.sends(address(noor) + "/groep", "groep", egels.id().toString());

        assertThat(marieke.opens("/wijzigingen"))
                .bodyText()
                .containsSubsequence(
                        "andere groep gezet",
                        "Noor Berg",
                        "Noor van den Berg",
                        "andere groep gezet",
                        "Kan niet meer: later gewijzigd: Noor Berg",
                        "Leerling toegevoegd",
                        "Jip Hart");
        day.itIs(LocalDate.of(2026, 10, 8));
        assertThat(marieke.opens("/wijzigingen"))
                .bodyText()
                .contains("dit kon tot en met 7 oktober 2026");
    }

    @Test
    void whatWasNotDoneByHandIsNotUndoneHere(@Autowired RosterHistory history) {
        var imported = history.listDeeds(marieke.school().id(), "roster.", 1).getFirst().set();

        assertThat(marieke.sends("/wijzigingen/" + imported.id() + "/herstel")).hasStatus(404);
        assertThat(marieke.roster().pupils()).containsExactly(noor);
    }

    @Test
    void whoMayNotChangeSeesTheMarkAndNoButton(@Autowired Coordinator.Desk desk) {
        adds("Jip", egels, "");
        var anja = desk.at(marieke.school(), Role.CARE_COORDINATOR);

        assertThat(anja.opens("/leerlingen"))
                .bodyText()
                .contains("Hart, Jip", "handmatig")
                .doesNotContain("/leerlingen/nieuw");
        assertThat(anja.opens(address(noor)))
                .bodyText()
                .doesNotContain("<form method=\"post\" action=\"/s/");
    }

    private MvcTestResult adds(String given, BaseGroup group, String yearGroup) {
        return marieke.sends(
                "/leerlingen",
                "roepnaam",
                given,
                "achternaam",
                "Hart",
                "geboortedatum",
                "02-05-2017",
                "groep",
                group.id().toString(),
                "leerjaar",
                yearGroup);
    }

    private MvcTestResult sendsJip(BaseGroup group, String yearGroup, String... more) {
        var fields =
                Stream.concat(
                        Stream.of(
                                "roepnaam",
                                "Jip",
                                "achternaam",
                                "Hart",
                                "geboortedatum",
                                "02-05-2017",
                                "groep",
                                group.id().toString(),
                                "leerjaar",
                                yearGroup),
                        Stream.of(more));
        return marieke.sends("/leerlingen", fields.toArray(String[]::new));
    }

    private Placement placement(String given) {
        var roster = marieke.roster(YEAR);
        var pupil =
                roster.pupils().stream()
                        .filter(it -> it.name().given().equals(given))
                        .map(RosterRow::id)
                        .findFirst()
                        .orElseThrow();
        return roster.placements().stream()
                .filter(it -> it.pupil().equals(pupil))
                .findFirst()
                .orElseThrow();
    }

    private static String address(Pupil pupil) {
        return "/leerlingen/" + pupil.id();
    }
}
