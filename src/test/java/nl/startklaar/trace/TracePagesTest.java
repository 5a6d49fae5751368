package nl.startklaar.trace;

import static nl.startklaar.plan.PlanGiven.PRACTICE;
import static nl.startklaar.plan.PlanGiven.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.intake.Imports;
import nl.startklaar.kernel.NameSearch;
import nl.startklaar.plan.PlanGiven;
import nl.startklaar.roster.Sight;
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

/** What each of them sees of a person. */
@HouseTest
class TracePagesTest {

    /** Stands before 5/6 De Uilen. */
    private static final String KARIM = "k.bouazza@deboom.example";

    private static final String NOBODY = "niemand@deboom.example";

    @Autowired private MockMvcTester mvc;
    @Autowired private Imports imports;
    @Autowired private Traces traces;
    @Autowired private TestTime.Day day;

    private final School school;

    @Autowired
    TracePagesTest(Given given) {
        school = given.aSchool();
    }

    @BeforeEach
    void aSchoolWithPupils() {
        day.itIs(PlanGiven.TODAY);
        var xml =
                new String(bytes(PRACTICE.resolve("de-boom-2026-2027.xml")), StandardCharsets.UTF_8)
                        .replace(
                                "<brincode>99AA</brincode>",
                                "<brincode>" + school.brin().code() + "</brincode>")
                        .replaceAll("<dependancecode>[^<]*</dependancecode>", "");
        var in = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        var run = imports.preview(school.id(), in, "EDEX.XML").run();
        imports.apply(school.id(), run, false);
    }

    @Test
    void goesStraightToTheOneWhoIsMeant() {
        assertThat(search("gunes", Role.ICT_COORDINATOR, NOBODY))
                .hasStatus(303)
                .headers()
                .hasValue(HttpHeaders.LOCATION, school.home() + "/waar-is/" + id("gunes"));
    }

    @Test
    void listsNamesakesByGroupAndNeverByBirthDate() {
        assertThat(search("noor", Role.CARE_COORDINATOR, NOBODY))
                .hasStatusOk()
                .bodyText()
                .contains("4A De Vossen", "Leerling")
                .doesNotContainPattern("20[0-9]{2}-[0-9]{2}-[0-9]{2}|[0-9] [a-z]+ 201[0-9]");
    }

    @Test
    void showsTheWholeWayAndWhereToGo() {
        var page = get(id("gunes").toString(), Role.ICT_COORDINATOR, NOBODY);

        assertThat(page).headers().hasValue(HttpHeaders.CACHE_CONTROL, "no-store");
        assertThat(page)
                .bodyText()
                .containsSubsequence(
                        "Waar is Gülşen Güneş?",
                        "Het bestand uit het LAS",
                        "Staat op regel 33 van EDEX.XML",
                        "Geplaatst in 8 De Arenden",
                        "Schooljaar 2026-2027: 8 De Arenden")
                .contains("href=\"" + school.home() + "/import/")
                .doesNotContain("2015-", "??");
    }

    @Test
    void doesNotSendAnybodyWhereTheyMayNotGo() {
        assertThat(get(id("kovalenko").toString(), Role.CARE_COORDINATOR, NOBODY))
                .bodyText()
                .contains("in geen enkele groep")
                .doesNotContain(school.home() + "/import", "Bekijk deze import");
    }

    @Test
    void aTeacherFindsThePupilsOfTheirOwnGroupsAndNobodyElse() {
        assertThat(search("gunes", Role.TEACHER, KARIM))
                .hasStatusOk()
                .bodyText()
                .contains("Niemand gevonden met gunes in jouw groepen");
        assertThat(get(id("gunes").toString(), Role.TEACHER, KARIM)).hasStatus(404);
        assertThat(get(UUID.randomUUID().toString(), Role.TEACHER, KARIM)).hasStatus(404);
        assertThat(search("bouazza", Role.TEACHER, KARIM)).as("staff").hasStatusOk();
        var own =
                traces.search(school.id(), new Sight(false, KARIM), new NameSearch("an"))
                        .getFirst();
        assertThat(get(own.traced().id().orElseThrow().toString(), Role.TEACHER, KARIM))
                .hasStatusOk();
    }

    @Test
    void aRowOfAFileIsForWhoSeesEverybody() {
        var row = UUID.randomUUID() + "/7";
        assertThat(get(row, Role.ICT_COORDINATOR, NOBODY)).hasStatus(404);
        assertThat(get(row, Role.TEACHER, KARIM)).hasStatus(404);
        assertThat(get(UUID.randomUUID() + "/x", Role.ICT_COORDINATOR, NOBODY)).hasStatus(404);
    }

    @Test
    void aBoardSeesNoPupils() {
        assertThat(search("gunes", Role.BOARD, NOBODY)).hasStatus(404);
        assertThat(get(id("gunes").toString(), Role.BOARD, NOBODY)).hasStatus(404);
    }

    @Test
    void anotherSchoolsPupilIsNotThere(@Autowired Given given) {
        var elsewhere = given.aSchool();

        assertThat(get(elsewhere, "/waar-is/" + id("gunes"), Role.ICT_COORDINATOR, NOBODY))
                .hasStatus(404);
    }

    @Test
    void asksForMoreThanOneLetter() {
        assertThat(search("g", Role.HEAD, NOBODY)).bodyText().contains("minstens twee letters");
        assertThat(search("", Role.HEAD, NOBODY)).bodyText().doesNotContain("role=\"status\"");
        assertThat(search("en", Role.HEAD, NOBODY)).bodyText().contains("Hier staan de eerste 50");
    }

    private UUID id(String name) {
        return traces.search(school.id(), Sight.everything(), new NameSearch(name))
                .getFirst()
                .traced()
                .id()
                .orElseThrow();
    }

    private MvcTestResult search(String name, Role role, String email) {
        var typed = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return get(school, "/waar-is?wie=" + typed, role, email);
    }

    private MvcTestResult get(String person, Role role, String email) {
        return get(school, "/waar-is/" + person, role, email);
    }

    private MvcTestResult get(School at, String address, Role role, String email) {
        var appointment =
                role == Role.BOARD
                        ? new Appointment(role, null, school.board())
                        : new Appointment(role, at.id(), null);
        var viewer = new Viewer(UUID.randomUUID(), "Iemand", email, List.of(appointment));
        return mvc.get()
                .uri(URI.create(at.home() + address))
                .locale(Locale.forLanguageTag("nl"))
                .with(user("iemand"))
                .with(request -> {
                    viewer.enter(request);
                    return request;
                })
                .exchange();
    }
}
