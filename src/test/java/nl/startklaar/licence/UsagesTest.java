package nl.startklaar.licence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.startklaar.licence.GivenSeats.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.InSchool;
import nl.startklaar.TestTime;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotApplicable;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.Severity;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import nl.startklaar.web.Sentence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Places of a school with groups that are linked: counted, checked, and on the page. */
@HouseTest
class UsagesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    @Autowired Usages usages;
    @Autowired Seats seats;
    @Autowired PlacesNow now;
    @Autowired PlacesNextYear nextYear;
    @Autowired Given given;
    @Autowired GivenMaterial material;
    @Autowired Rosters rosters;
    @Autowired InSchool inSchool;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvcTester mvc;
    @Autowired SignedIn signedIn;
    @Autowired TestTime.Day today;

    private School school;
    private GivenSeats at;
    private TeachingMethod method;

    @Autowired
    UsagesTest(Given given) {
        school = given.aSchool();
        at = new GivenSeats(school.id(), inSchool, jdbc, rosters);
        method = new TeachingMethod(UUID.randomUUID(), UUID.randomUUID(), "", "", "", true);
    }

    @BeforeEach
    void aSchoolWithAMethod() {
        at = new GivenSeats(school.id(), inSchool, jdbc, rosters);
        method = material.aMethod(material.aPublisher(), "Getallen");
    }

    @Test
    void countsEveryPupilOnceInWhateverWayALinkLeadsThere() {
        at.aLicence(method, "5", "GROUP", 3, YEAR.firstDay(), null);
        var uilen = at.aGroup(YEAR, "De Uilen", "5", "6");
        var egels = at.aGroup(YEAR, "De Egels", "6");
        var jip = at.aPupil(uilen, "5", "Jip", "Bos");
        at.aPupil(uilen, "6", "Noor", "Bos");
        var sem = at.aPupil(egels, "6", "Sem", "Bos");
        material.aGroupLink(school.id(), YEAR, uilen.id(), "5", method, "5");
        material.aPupilLink(school.id(), YEAR, jip.id(), method, "5");
        material.aPupilLink(school.id(), YEAR, sem.id(), method, "5");
        material.aGroupLink(school.id(), YEAR, egels.id(), null, method, "6");

        assertThat(usages.list(school.id(), DAY))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.linked(DAY)).isEqualTo(2);
                    assertThat(it.overSince(DAY)).isEmpty();
                });
    }

    @Test
    void countsOverUseFromTheDayTheFirstTooManyCameUntilOneLeft() {
        at.aLicence(method, "5", "GROUP", 2, YEAR.firstDay(), null);
        var uilen = at.aGroup(YEAR, "De Uilen", "5");
        at.aPupil(uilen, "5", "Jip", "Bos");
        at.aPupil(uilen, "5", "Noor", "Bos");
        at.aPupil(uilen, "5", "Sem", "Bos", OCTOBER, null);
        material.aGroupLink(school.id(), YEAR, uilen.id(), null, method, "5");

        assertThat(usage(OCTOBER.minusDays(1)).overSince(OCTOBER.minusDays(1))).isEmpty();
        assertThat(usage(OCTOBER).overSince(OCTOBER)).contains(OCTOBER);
        assertThat(usage(OCTOBER).over(OCTOBER)).isEqualTo(1);

        at.leaves(at.aPupil(uilen, "5", "Mila", "Bos"), OCTOBER);
        assertThat(usage(DAY).overSince(DAY))
                .as("Mila was there from the first day on")
                .contains(YEAR.firstDay());
        assertThat(usage(OCTOBER).linked(OCTOBER)).isEqualTo(3);
    }

    @Test
    void countsAllLevelsTogetherForALicenceOfAllLevels() {
        at.aLicence(method, null, "PACKAGE", 10, YEAR.firstDay(), YEAR.lastDay());
        at.aLicence(method, "6", "GROUP", 10, YEAR.firstDay(), null);
        var uilen = at.aGroup(YEAR, "De Uilen", "5");
        var egels = at.aGroup(YEAR, "De Egels", "6");
        var jip = at.aPupil(uilen, "5", "Jip", "Bos");
        at.aPupil(egels, "6", "Sem", "Bos");
        material.aGroupLink(school.id(), YEAR, uilen.id(), null, method, "5");
        material.aPupilLink(school.id(), YEAR, jip.id(), method, "4");
        material.aGroupLink(school.id(), YEAR, egels.id(), null, method, "6");

        assertThat(usages.list(school.id(), DAY))
                .extracting(Usage::yearGroup, it -> it.linked(DAY))
                .containsExactly(tuple(Optional.empty(), 1), tuple(Optional.of("6"), 1));
    }

    @Test
    void saysInTheListWhoCannotGetInAndWhereItIsOnlyWorthALook() {
        assertThat(now.verify(checked(DAY))).isInstanceOf(NotApplicable.class);
        at.aLicence(method, "5", "GROUP", 1, YEAR.firstDay(), null);
        var uilen = at.aGroup(YEAR, "De Uilen", "5");
        at.aPupil(uilen, "5", "Jip", "Bos");
        material.aGroupLink(school.id(), YEAR, uilen.id(), null, method, "5");
        assertThat(now.verify(checked(DAY))).isInstanceOf(Met.class);

        at.aPupil(uilen, "5", "Noor", "Bos");
        assertThat(now.verify(checked(DAY)))
                .isInstanceOfSatisfying(
                        NotMet.class,
                        it -> {
                            assertThat(it.severity()).isEqualTo(Severity.ATTENTION);
                            assertThat(it.findings().getFirst().what())
                                    .isEqualTo(
                                            Sentence.of(
                                                    "licence.check.places.over",
                                                    "Getallen",
                                                    Sentence.of("licence.level", "5"),
                                                    2,
                                                    1,
                                                    1,
                                                    YEAR.firstDay()));
                        });

        var other = material.aMethod(material.aPublisher(), "Woorden");
        at.perPupil(other, "5", 1);
        material.aGroupLink(school.id(), YEAR, uilen.id(), null, other, "5");
        assertThat(severity(now.verify(checked(DAY)))).isEqualTo(Severity.ACTION);
    }

    @Test
    void findsWhoIsLinkedAndHoldsNoSeatAlsoWhereThereAreEnough() {
        var licence = at.perPupil(method, "5", 2);
        var uilen = at.aGroup(YEAR, "De Uilen", "5");
        var jip = at.aPupil(uilen, "5", "Jip", "Bos");
        var noor = at.aPupil(uilen, "5", "Noor", "Bos");
        material.aGroupLink(school.id(), YEAR, uilen.id(), null, method, "5");
        seats.claim(school.id(), licence, jip.id(), DAY);

        assertThat(now.verify(checked(DAY)))
                .isInstanceOfSatisfying(
                        NotMet.class,
                        it -> {
                            assertThat(it.severity()).isEqualTo(Severity.ACTION);
                            assertThat(it.findings().getFirst().what())
                                    .isEqualTo(
                                            Sentence.of(
                                                    "licence.check.places.waiting",
                                                    "Getallen",
                                                    Sentence.of("licence.level", "5"),
                                                    2,
                                                    1));
                        });

        seats.claim(school.id(), licence, noor.id(), DAY);
        assertThat(now.verify(checked(DAY))).isInstanceOf(Met.class);
    }

    @Test
    void leavesWhatWasNotOrderedAtAllToTheCheckOfNewMethods() {
        var june = LocalDate.of(2027, 6, 10);
        at.perPupil(method, "5", 9);
        at.perPupil(method, "6", 9);
        at.pupils(at.aGroup(YEAR, "De Uilen", "4"), "4", 2);
        at.pupils(at.aGroup(YEAR, "De Egels", "5"), "5", 3);
        var coming = new CheckedSchool(school, YEAR.next(), june);

        assertThat(nextYear.verify(coming)).isInstanceOf(Met.class);

        at.aLicence(method, "5", "PUPIL", 9, YEAR.next().firstDay(), YEAR.next().lastDay());
        assertThat(((NotMet) nextYear.verify(coming)).findings())
                .as("a method of which one level is ordered, and the other is not")
                .singleElement()
                .satisfies(it -> assertThat(it.what().key()).isEqualTo("licence.need.not-ordered"));
    }

    @Test
    void forecastsFromThisYearsPupilsAndThenFromTheRosterOfThatYear() {
        var june = LocalDate.of(2027, 6, 10);
        var next = YEAR.next();
        at.aLicence(method, "6", "GROUP", 1, YEAR.firstDay(), null);
        var uilen = at.aGroup(YEAR, "De Uilen", "5");
        at.pupils(uilen, "5", 2);
        var leaver = at.aPupil(uilen, "5", "Jip", "Bos");
        at.leaves(leaver, next.firstDay());

        var movedUp = usages.forecast(school.id(), next, june);
        assertThat(movedUp.isMovedUp()).isTrue();
        assertThat(movedUp.lines())
                .containsExactly(
                        new ForecastLine(method.id(), Optional.of("6"), 2, Optional.of(1), false));
        assertThat(severity(nextYear.verify(new CheckedSchool(school, next, june))))
                .isEqualTo(Severity.ATTENTION);

        at.pupils(at.aGroup(next, "De Uilen", "6"), "6", 1);
        var fromRoster = usages.forecast(school.id(), next, june);
        assertThat(fromRoster.isMovedUp()).isFalse();
        assertThat(fromRoster.lines().getFirst().needed()).isEqualTo(1);
        assertThat(nextYear.verify(new CheckedSchool(school, next, june))).isInstanceOf(Met.class);
    }

    @Test
    void showsWhatIsUsedWhatIsNeededAndWhoHoldsASeat() {
        today.itIs(LocalDate.of(2027, 6, 10));
        var licence = at.perPupil(method, "5", 1);
        var uilen = at.aGroup(YEAR, "De Uilen", "5");
        var jip = at.aPupil(uilen, "5", "Jip", "Bos");
        at.pupils(at.aGroup(YEAR, "De Egels", "4"), "4", 3);
        at.aPupil(uilen, "5", "Noor", "Aalbers");
        material.aGroupLink(school.id(), YEAR, uilen.id(), null, method, "5");
        seats.claim(school.id(), licence, jip.id(), DAY);

        assertThat(page(Role.HEAD))
                .contains(
                        "2 van 1 gebruikt",
                        "1 te veel sinds 1 augustus 2026",
                        "1 leerling zonder plaats",
                        "Voor Getallen, leerjaar 5, heb je 3 plaatsen nodig. Je hebt nog niets besteld.",
                        "Bos, Jip")
                .doesNotContain("Aalbers, Noor", "Maak vrij");
        assertThat(page(Role.ICT_COORDINATOR)).contains("Maak vrij");
    }

    @Test
    void teachesWhatToDoWhenThereIsNothing() {
        assertThat(page(Role.ICT_COORDINATOR)).contains("Nog niets te tellen", "bij Contracten");
    }

    @Test
    void freesASeatAndGivesItBackUnlessSomebodyElseHasIt() {
        var licence = at.perPupil(method, "5", 1);
        var uilen = at.aGroup(YEAR, "De Uilen", "5");
        var jip = at.aPupil(uilen, "5", "Jip", "Bos");
        var coordinator = signedIn.as(Role.ICT_COORDINATOR, school);
        seats.claim(school.id(), licence, jip.id(), DAY);

        post(coordinator, licence, jip.id(), "vrij");
        assertThat(at.held(licence, DAY)).isZero();
        post(coordinator, licence, jip.id(), "terug");
        assertThat(at.held(licence, DAY)).isEqualTo(1);

        post(coordinator, licence, jip.id(), "vrij");
        var other = UUID.randomUUID();
        seats.claim(school.id(), licence, other, DAY);
        post(coordinator, licence, jip.id(), "terug");
        assertThat(at.ends(licence, other)).containsExactly("goes on");
        assertThat(at.held(licence, DAY)).isEqualTo(1);
    }

    private void post(Cookie who, UUID licence, UUID pupil, String deed) {
        assertThat(
                        mvc.post()
                                .uri(
                                        "%s/licenties/plaatsen/%s/%s/%s"
                                                .formatted(school.home(), licence, pupil, deed))
                                .cookie(who)
                                .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(303);
    }

    private String page(Role role) {
        var result =
                mvc.get()
                        .uri(school.home() + "/licenties/plaatsen")
                        .cookie(signedIn.as(role, school))
                        .exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), UTF_8);
    }

    private Usage usage(LocalDate day) {
        return usages.list(school.id(), day).getFirst();
    }

    private CheckedSchool checked(LocalDate day) {
        return new CheckedSchool(school, YEAR, day);
    }

    private static Severity severity(Verdict verdict) {
        assertThat(verdict).isInstanceOf(NotMet.class);
        return ((NotMet) verdict).severity();
    }
}
