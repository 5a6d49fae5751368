package nl.startklaar.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.catalogue.Product;
import nl.startklaar.catalogue.Product.Audience;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.school.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What each of them reads of why something opens or not. */
@HouseTest
class AccessPagesTest {

    private static final String NOBODY = "niemand@deboom.example";
    private static final String SANNE = "sanne@deboom.example";
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

    @Autowired private MockMvcTester mvc;
    @Autowired private GivenMaterial material;

    private final School school;
    private final Rosters rosters;

    private UUID jip = new UUID(0, 0);
    private UUID noor = new UUID(0, 0);
    private UUID group = new UUID(0, 0);
    private TeachingMethod method;
    private Product five;
    private Product six;

    AccessPagesTest(@Autowired Given given, @Autowired Rosters rosters) {
        this.school = given.aSchool();
        this.rosters = rosters;
    }

    @BeforeEach
    void aCombinationGroupOfWhichHalfIsLinked() {
        var roster = new RosterOf();
        group = roster.group("5/6 De Uilen", "5", "6");
        jip = roster.pupil("Jip", "5", group);
        noor = roster.pupil("Noor", "6", group);
        roster.atGroup(roster.staff("Sanne", null, "LRK"), group);
        roster.applyTo(rosters, school);
        var publisher = material.aPublisher();
        method = material.aMethod(publisher, "Rekenrijk");
        five = material.aProduct(method, "5", Audience.PUPIL);
        six = material.aProduct(method, "6", Audience.PUPIL);
        material.aLicence(school.id(), method, null, AUGUST, null);
        material.switchedOn(school.id(), publisher, AUGUST);
        material.aGroupLink(school.id(), RosterOf.YEAR, group, "5", method, "5");
    }

    @Test
    void tellsACoordinatorWhatIsMissingAndGoesThereAtOnce() {
        var page = get("/waarom/" + noor, Role.ICT_COORDINATOR, NOBODY);

        assertThat(page).headers().hasValue(HttpHeaders.CACHE_CONTROL, "no-store");
        assertThat(page)
                .bodyText()
                .containsSubsequence(
                        "Wat kan Noor de Vries openen?",
                        "Er opent niets",
                        "1 ding mist nog",
                        "Rekenrijk 6",
                        "alleen een ander leerjaar",
                        "ICT-coördinator:",
                        "href=\"" + school.home() + "/licenties/koppelen/groep/",
                        "/erbij?schooljaar=2026-2027&amp;methode=" + method.id())
                .doesNotContain("??");
    }

    /** The group should not get it: that would be for this child alone. */
    @Test
    void leadsToOneChildOnAnotherLevel() {
        assertThat(get("/waarom/" + noor + "/" + five.id(), Role.ICT_COORDINATOR, NOBODY))
                .bodyText()
                .contains(
                        "/licenties/koppelen/extra?schooljaar=2026-2027&amp;wie=leerling-" + noor,
                        "&amp;niveau=5");
    }

    @Test
    void showsTheChainUntilWhereItStops() {
        assertThat(get("/waarom/" + noor + "/" + five.id(), Role.CARE_COORDINATOR, NOBODY))
                .bodyText()
                .containsSubsequence(
                        "Nee, dit opent niet",
                        "Rekenrijk 5 voor Noor de Vries",
                        "In orde",
                        "Hier stopt het",
                        "Nog niet")
                .doesNotContain("/licenties/koppelen");
        assertThat(get("/waarom/" + jip + "/" + five.id(), Role.HEAD, NOBODY))
                .bodyText()
                .contains("Ja, dit opent", "Bij het inloggen");
    }

    @Test
    void aTeacherAsksForTheirOwnPupilsAndThemselvesOnly() {
        assertThat(get("/waarom", Role.TEACHER, SANNE))
                .bodyText()
                .contains("Jip de Vries", "Noor de Vries");
        assertThat(get("/waarom", Role.TEACHER, NOBODY)).bodyText().doesNotContain("de Vries</a>");
        assertThat(get("/waarom/" + noor, Role.TEACHER, SANNE)).hasStatusOk();
        assertThat(get("/waarom/" + noor, Role.TEACHER, NOBODY)).hasStatus(404);
        assertThat(get("/waarom/ik", Role.TEACHER, SANNE))
                .bodyText()
                .contains("Wat kan ik openen?", "Er opent 1 ding");
        assertThat(get("/waarom/ik/" + five.id(), Role.TEACHER, SANNE))
                .bodyText()
                .contains("Ja, dit opent");
    }

    @Test
    void saysOnceThatARoleGivesNoLessons() {
        assertThat(get("/waarom/ik", Role.ICT_COORDINATOR, NOBODY))
                .bodyText()
                .containsOnlyOnce("Geef dan ook de rol leerkracht")
                .contains("Deze rol geeft geen les");
    }

    @Test
    void showsWhoSeesOneProductAndWhoNearlyDoes() {
        assertThat(get("/materiaal/" + six.id(), Role.ICT_COORDINATOR, NOBODY))
                .bodyText()
                .containsSubsequence(
                        "Wie ziet Rekenrijk 6?",
                        "Geen leerlingen",
                        "Bijna, maar nog niet",
                        "1 persoon:",
                        "Noor de Vries",
                        "Ziet het wel");
        assertThat(get("/materiaal/" + five.id(), Role.ICT_COORDINATOR, NOBODY))
                .bodyText()
                .containsSubsequence(
                        "Wie ziet Rekenrijk 5?",
                        "1 leerling en 1 medewerker",
                        "Ziet het wel",
                        "5/6 De Uilen",
                        "Sanne de Vries",
                        "Jip de Vries");
        assertThat(get("/materiaal/" + UUID.randomUUID(), Role.HEAD, NOBODY)).hasStatus(404);
        assertThat(get("/materiaal/" + five.id(), Role.TEACHER, SANNE)).hasStatus(404);
    }

    @Test
    void doesNotMissTheLevelOfTheOtherHalfOfTheGroup() {
        material.aGroupLink(school.id(), RosterOf.YEAR, group, "6", method, "6");

        for (Product product : List.of(five, six)) {
            assertThat(get("/materiaal/" + product.id(), Role.ICT_COORDINATOR, NOBODY))
                    .bodyText()
                    .contains("1 leerling en 1 medewerker")
                    .doesNotContain("Bijna, maar nog niet");
        }
    }

    @Test
    void findsByName() {
        assertThat(get("/waarom?wie=jip", Role.HEAD, NOBODY))
                .bodyText()
                .contains("Jip de Vries", "1 persoon");
        assertThat(get("/waarom?wie=zzz", Role.HEAD, NOBODY))
                .bodyText()
                .contains("Niemand gevonden met zzz");
    }

    private MvcTestResult get(String address, Role role, String email) {
        var appointment = new Appointment(role, school.id(), null);
        var viewer = new Viewer(UUID.randomUUID(), "Iemand", email, List.of(appointment));
        return mvc.get()
                .uri(URI.create(school.home() + address))
                .locale(Locale.forLanguageTag("nl"))
                .with(user("iemand"))
                .with(request -> {
                    viewer.enter(request);
                    return request;
                })
                .exchange();
    }
}
