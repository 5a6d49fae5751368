package nl.startklaar.amend;

import static nl.startklaar.amend.Cast.YEAR;
import static nl.startklaar.amend.Cast.employed;
import static nl.startklaar.amend.Cast.group;
import static nl.startklaar.amend.Cast.key;
import static nl.startklaar.amend.Cast.member;
import static nl.startklaar.amend.Cast.staffed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.SourceKey;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;
import nl.startklaar.staff.Account;
import nl.startklaar.staff.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
@Import(Coordinator.Desk.class)
class StaffByHandTest {

    private final BaseGroup egels = group("3 De Egels", "3");
    private final BaseGroup uilen = group("5/6 De Uilen", "5", "6");
    private final StaffMember merel = member("Merel", "Heijden", address("merel"));

    private Coordinator marieke;
    private String sanne;

    @BeforeEach
    void aSchoolWithATeacher(@Autowired Coordinator.Desk desk) {
        marieke = desk.coordinator();
        sanne = address("sanne");
        marieke.has(
                egels,
                uilen,
                merel,
                employed(merel, "LRK"),
                staffed(merel, egels),
                key(SourceKey.Kind.STAFF, "2001", merel.id()));
    }

    @Test
    void aSubstituteStandsInTheGroupComesInAndIsGoneAfterTheLastDay(
            @Autowired Accounts accounts, @Autowired TestTime.Day day) {
        var answer = addsSanne("SUBSTITUTE", "tot", "09-09-2026");

        assertThat(answer).hasRedirectedUrl(marieke.school().home() + "/groepen/" + egels.id());
        assertThat(marieke.reads(answer, "/groepen/" + egels.id()))
                .contains("Klaar: Sanne Bos is toegevoegd en kan inloggen.")
                .containsSubsequence(
                        "Sanne Bos", "handmatig", "leerkracht", "t/m 9 september 2026");
        assertThat(emails(accounts)).contains(sanne);
        day.itIs(LocalDate.of(2026, 9, 9));
        assertThat(marieke.opens("/leerkrachten")).bodyText().contains("Bos, Sanne");
        assertThat(emails(accounts)).contains(sanne);

        day.itIs(LocalDate.of(2026, 9, 10));
        assertThat(marieke.opens("/leerkrachten")).bodyText().doesNotContain("Bos, Sanne");
        assertThat(marieke.opens("/groepen/" + egels.id())).bodyText().doesNotContain("Sanne Bos");
        assertThat(emails(accounts)).doesNotContain(sanne);
    }

    @Test
    void undoingTakesTheWayInBackToo(@Autowired Accounts accounts) {
        var before = marieke.rows();
        var answer = addsSanne("TRAINEE");

        assertThat(emails(accounts)).contains(sanne);
        marieke.undoes(answer);

        assertThat(emails(accounts)).doesNotContain(sanne);
        assertThat(marieke.rows()).isEqualTo(before);
    }

    @Test
    void undoingLeavesWhatSomebodyWasAlready(
            @Autowired Accounts accounts, @Autowired Coordinator.Desk desk) {
        addsSanne("TEACHER");
        var again = sends("TEACHER", uilen, "medewerker", sannesId());

        marieke.undoes(again);

        assertThat(emails(accounts)).contains(sanne);
        assertThat(marieke.roster().staffings())
                .extracting(Staffing::group)
                .containsExactlyInAnyOrder(egels.id(), egels.id());
    }

    @Test
    void aSubstituteStaysUntilTheLaterOfTwoDaysAndUndoingPutsTheFormerBack(
            @Autowired Accounts accounts, @Autowired TestTime.Day day) {
        addsSanne("SUBSTITUTE", "tot", "18-12-2026");
        sends("SUBSTITUTE", uilen, "medewerker", sannesId(), "tot", "02-10-2026");
        day.itIs(LocalDate.of(2026, 10, 3));
        assertThat(emails(accounts)).as("the first group still needs her").contains(sanne);

        var longer = sends("SUBSTITUTE", uilen, "medewerker", sannesId(), "tot", "29-01-2027");
        day.itIs(LocalDate.of(2027, 1, 29));
        assertThat(emails(accounts)).contains(sanne);
        day.itIs(LocalDate.of(2026, 10, 3));
        marieke.undoes(longer);

        day.itIs(LocalDate.of(2026, 12, 18));
        assertThat(emails(accounts)).contains(sanne);
        day.itIs(LocalDate.of(2026, 12, 19));
        assertThat(emails(accounts)).doesNotContain(sanne);
    }

    @Test
    void aTraineeWithoutALastDayHasNoEndAnyMoreUntilThatIsUndone(
            @Autowired Accounts accounts, @Autowired TestTime.Day day) {
        addsSanne("TRAINEE", "tot", "02-10-2026");
        var endless = sends("TRAINEE", uilen, "medewerker", sannesId());
        day.itIs(LocalDate.of(2026, 10, 3));
        assertThat(emails(accounts)).contains(sanne);

        day.itIs(LocalDate.of(2026, 9, 8));
        marieke.undoes(endless);

        day.itIs(LocalDate.of(2026, 10, 3));
        assertThat(emails(accounts)).doesNotContain(sanne);
    }

    @Test
    void aCareCoordinatorNeedsNoGroup() {
        assertThat(
                        marieke.sends(
                                "/leerkrachten",
                                "soort",
                                "CARE_COORDINATOR",
                                "roepnaam",
                                "Anja",
                                "achternaam",
                                "Smit"))
                .hasStatus(303);

        assertThat(marieke.roster().employments())
                .anySatisfy(it ->
                        assertThat(it)
                                .returns(List.of("IB"), Employment::roles)
                                .returns(true, Employment::byHand));
    }

    @Test
    void aSubstituteWithoutALastDayAndATeacherWithoutAGroupAreAskedForIt() {
        assertThat(addsSanne("SUBSTITUTE"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#tot\"", "tot en met welke dag", "value=\"Sanne\"");
        assertThat(marieke.sends("/leerkrachten", "roepnaam", "Sanne", "achternaam", "Bos"))
                .hasStatus(422)
                .bodyText()
                .contains("Kies ten minste één groep.");
        assertThat(marieke.roster().staff()).containsExactly(merel);
    }

    @Test
    void aTeacherOfTheSchoolGetsAnotherGroup() {
        var answer = sends("TEACHER", uilen, "medewerker", merel.id().toString());

        assertThat(answer).hasStatus(303);
        assertThat(marieke.roster().staffings())
                .anySatisfy(it ->
                        assertThat(it)
                                .returns(uilen.id(), Staffing::group)
                                .returns(true, Staffing::byHand));
        assertThat(marieke.roster().employments()).hasSize(1);
        assertThat(marieke.roster().employments().getFirst().byHand())
                .as("nothing changed about her work itself")
                .isFalse();
    }

    @Test
    void whoHasTheSameAddressIsOfferedInstead() {
        var answer =
                sends(
                        "TEACHER",
                        uilen,
                        "roepnaam",
                        "M",
                        "achternaam",
                        "Heijden",
                        "email",
                        merel.email().toUpperCase(Locale.ROOT));

        assertThat(answer).hasStatus(422).bodyText().contains("Merel Heijden staat er al.");
        assertThat(marieke.roster().staff()).hasSize(1);
    }

    @Test
    void takenOutOfAGroupOfTheLasSomebodyStaysOutUntilTheLasIsFollowed() {
        var before = marieke.rows();
        marieke.sends(address(merel) + "/geen-groep", "groep", egels.id().toString());

        assertThat(marieke.opens("/groepen/" + egels.id()))
                .bodyText()
                .doesNotContain("Merel Heijden");
        assertThat(marieke.roster().staffings().getFirst())
                .returns(true, Staffing::byHand)
                .returns(LocalDate.of(2026, 9, 6), Staffing::lastDay);

        marieke.sends(address(merel) + "/las");
        assertThat(marieke.rows()).isEqualTo(before);
    }

    @Test
    void somebodyWhoLeftIsAtNoGroupAndComesBackByUndoing() {
        var before = marieke.rows();
        var answer = marieke.sends(address(merel) + "/einde", "vanaf", "07-09-2026");

        assertThat(marieke.opens("/leerkrachten")).bodyText().doesNotContain("Heijden, Merel");
        marieke.undoes(answer);
        assertThat(marieke.rows()).isEqualTo(before);
    }

    @Test
    void somebodyLeavesFromTheFirstDayOfTheSchoolYearAndNeverByASlipBeforeIt() {
        var before = marieke.rows();
        assertThat(marieke.sends(address(merel) + "/einde", "vanaf", "31-07-2026"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#vanaf\"", "Kies een dag vanaf 1 augustus 2026");
        assertThat(marieke.rows()).isEqualTo(before);

        assertThat(marieke.sends(address(merel) + "/einde", "vanaf", "01-08-2026")).hasStatus(303);

        assertThat(marieke.roster().departures())
                .extracting(Departure::firstDay)
                .containsExactly(LocalDate.of(2026, 8, 1));
    }

    @Test
    void whoWasOnlyMadeByHandIsTakenAwayWhole() {
        var before = marieke.rows();
        addsSanne("TEACHER");

        marieke.sends("/leerkrachten/" + sannesId() + "/einde");

        assertThat(marieke.rows()).isEqualTo(before);
    }

    private MvcTestResult addsSanne(String kind, String... more) {
        var fields =
                new ArrayList<>(List.of("roepnaam", "Sanne", "achternaam", "Bos", "email", sanne));
        fields.addAll(List.of(more));
        return sends(kind, egels, fields.toArray(String[]::new));
    }

    private MvcTestResult sends(String kind, BaseGroup group, String... more) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "soort",
                                kind,
                                "groep",
                                group.id().toString(),
                                "schooljaar",
                                YEAR.toString()));
        fields.addAll(List.of(more));
        return marieke.sends("/leerkrachten", fields.toArray(String[]::new));
    }

    private String sannesId() {
        return marieke.roster().staff().stream()
                .filter(it -> !it.equals(merel))
                .map(it -> it.id().toString())
                .findFirst()
                .orElseThrow();
    }

    private List<String> emails(Accounts accounts) {
        return accounts.listAt(marieke.school().id()).stream().map(Account::email).toList();
    }

    private static String address(String name) {
        return name + "-" + UUID.randomUUID() + "@deboom.example";
    }

    private static String address(StaffMember member) {
        return "/leerkrachten/" + member.id();
    }
}
