package nl.startklaar.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.startklaar.plan.PlanGiven.pupil;
import static nl.startklaar.plan.PlanGiven.withPupils;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.mail.Outbox;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.school.Viewer;
import nl.startklaar.staff.Accounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HouseTest
class ImportScreenTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Autowired MockMvcTester mvc;
    @Autowired ApplyImport applyImport;

    @Autowired Outbox outbox;

    @Autowired Accounts accounts;

    private final School school;

    @Autowired
    ImportScreenTest(Given given) {
        school = given.aSchool();
    }

    @Test
    void beginsWithWhatToDo() {
        assertThat(get("/import", Role.ICT_COORDINATOR))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<h1>Nog geen leerlingen ingelezen</h1>",
                        "Maak in ParnasSys een EDEXML-bestand",
                        "Lees het bestand",
                        "De laatste 14 dagen",
                        "Zie je een wijziging nog niet?");
    }

    @Test
    void letsAHeadLookAndNoMore() {
        assertThat(get("/import", Role.HEAD))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("type=\"file\"");
        assertThat(get("/import", Role.TEACHER)).hasStatus(404);
        assertThat(post("/import/" + UUID.randomUUID() + "/herstel", Role.HEAD)).hasStatus(404);
    }

    @Test
    void walksFromFileToUndone() {
        var run =
                upload(
                        withPupils(
                                pupil("p1", "Berg", "")
                                        + "<leerling key='p2'><roepnaam>Jip</roepnaam></leerling>"));

        assertThat(get(run, Role.ICT_COORDINATOR))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<h1>Bekijk wat er verandert</h1>",
                        "Er is nog niets opgeslagen.",
                        "<b>2</b> nieuwe leerlingen",
                        "Noor Berg",
                        "Jip zit in geen groep.",
                        "regel 1",
                        "Zet deze leerling in ParnasSys in een groep",
                        "Voer 3 wijzigingen door",
                        "Bewaar en ga later verder",
                        "Stop, verander niets")
                .doesNotContain("??", "intake.");
        assertThat(get("/import", Role.ICT_COORDINATOR))
                .bodyText()
                .contains("Er wacht een import op jou, sinds vandaag 08:30");
        assertThat(get(run + "?toon=waarschuwingen", Role.ICT_COORDINATOR))
                .bodyText()
                .contains("Jip zit in geen groep.")
                .doesNotContain("Noor Berg");

        assertThat(apply(run)).hasStatus(303);
        assertThat(get(run, Role.ICT_COORDINATOR))
                .bodyText()
                .contains(
                        "De wijzigingen worden doorgevoerd",
                        "Gelezen: 2 leerlingen",
                        "Nu bezig: 3 wijzigingen doorvoeren",
                        "Jip zit in geen groep.",
                        "Ververs");
        assertThat(get(run, Role.ICT_COORDINATOR)).hasHeader("Refresh", "2");
        applyImport.apply(school.id(), id(run));
        assertThat(get(run, Role.ICT_COORDINATOR))
                .doesNotContainHeader("Refresh")
                .bodyText()
                .contains(
                        "<h1>Klaar</h1>",
                        "Je kunt dit ongedaan maken tot en met 7 oktober 2026.",
                        "Noor Berg",
                        "Maak ongedaan");

        assertThat(post(run + "/herstel", Role.ICT_COORDINATOR)).hasStatus(303);
        assertThat(get(run, Role.HEAD))
                .bodyText()
                .contains("<h1>Deze import is ongedaan gemaakt</h1>")
                .doesNotContain("herstel");
        assertThat(get("/import", Role.HEAD))
                .bodyText()
                .contains("Laatste import: ongedaan gemaakt, vandaag 08:30", "Marieke de Vries");
    }

    @Test
    void saysSoWhenTheRosterChangedMeanwhile() {
        var run = upload(withPupils(pupil("p1", "Berg", "")));

        assertThat(
                        mvc.post()
                                .uri(school.home() + run + "/uitvoering")
                                .param("gezien", "something else")
                                .with(viewer(Role.ICT_COORDINATOR))
                                .with(csrf())
                                .locale(DUTCH)
                                .exchange())
                .hasStatus(409)
                .bodyText()
                .contains("Intussen is er iets veranderd.", "Voer 2 wijzigingen door");
    }

    @Test
    void saysWhyAFileIsNotUsed() {
        var run = upload("Jansen;Noor");

        assertThat(get(run, Role.ICT_COORDINATOR))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<h1>Dit bestand gebruiken we niet</h1>",
                        "Dit soort bestand kennen we niet.",
                        "ParnasSys")
                .doesNotContain("Voer ");
        assertThat(get("/import", Role.ICT_COORDINATOR))
                .bodyText()
                .contains(
                        "Laatste import: bestand niet gebruikt",
                        "Dit soort bestand kennen we niet.");
    }

    @Test
    void saysThatAFileWasProcessedAlready() {
        var xml = withPupils(pupil("p1", "Berg", ""));
        var run = upload(xml);
        apply(run);
        applyImport.apply(school.id(), id(run));

        assertThat(get(upload(xml), Role.ICT_COORDINATOR))
                .bodyText()
                .contains("Dit bestand is al verwerkt op 7 september 2026, 08:30.");
    }

    @Test
    void showsNothingOfAnotherSchool(@Autowired Given given) {
        var run = upload(withPupils(pupil("p1", "Berg", "")));
        var other = given.aSchool();

        assertThat(
                        mvc.get()
                                .uri(other.home() + run)
                                .with(viewer(Role.ICT_COORDINATOR, other))
                                .exchange())
                .hasStatus(404);
        assertThat(
                        mvc.get()
                                .uri(school.home() + run)
                                .with(viewer(Role.ICT_COORDINATOR, other))
                                .exchange())
                .hasStatus(404);
    }

    @Test
    void writesNamesAsTextAndNothingElse() {
        var run = upload(withPupils(pupil("p1", "&lt;script&gt;alert(1)&lt;/script&gt;", "")));

        assertThat(get(run, Role.ICT_COORDINATOR))
                .bodyText()
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @Test
    void speaksEnglish() {
        var run = upload(withPupils(pupil("p1", "Berg", "")));

        assertThat(
                        mvc.get()
                                .uri(school.home() + run)
                                .with(viewer(Role.ICT_COORDINATOR))
                                .cookie(new Cookie("__Host-sk_language", "en"))
                                .exchange())
                .bodyText()
                .contains("Look at what changes", "Nothing has been saved yet.", "Apply 2 changes");
    }

    @Test
    void standsStillWhenTooManyLeaveAndMailsTheCoordinators() {
        var email = "mieke." + school.brin().code() + "@school.example";
        var mieke = accounts.addPractice(email, "Mieke de Wit", "oefenen");
        accounts.appoint(school, mieke, Role.ICT_COORDINATOR, null);
        var two = pupil("p1", "A", "") + pupil("p2", "B", "");
        var four = upload(withPupils(two + pupil("p3", "C", "") + pupil("p4", "D", "")));
        assertThat(apply(four)).hasStatus(303);
        applyImport.apply(school.id(), id(four));

        var run = upload(withPupils(two));

        assertThat(get(run, Role.ICT_COORDINATOR))
                .bodyText()
                .contains(
                        "<h1>De import staat stil</h1>",
                        "2 van de 4 leerlingen staan niet meer in dit bestand",
                        "Klopt, voer 2 wijzigingen door",
                        "Klopt niet, ik lever een nieuw bestand aan");
        assertThat(get("/import", Role.ICT_COORDINATOR))
                .bodyText()
                .contains("De import staat stil");
        assertThat(outbox.list())
                .filteredOn(it -> it.recipient().equals(mieke.email()))
                .singleElement()
                .matches(it -> it.subject().contains("staat stil"))
                .matches(it -> it.body().contains(school.home() + run));
    }

    @Test
    void asksWhatTheFileLeavesOpenAndTakesTheAnswer() {
        var born = "<geboortedatum>2018-11-09</geboortedatum>";
        var first = upload(withPupils(pupil("p1", "Berg", born)));
        assertThat(apply(first)).hasStatus(303);
        applyImport.apply(school.id(), id(first));
        var run = upload(withPupils(pupil("q1", "Berg", born) + pupil("p2", "Smit", "")));

        assertThat(get(run, Role.ICT_COORDINATOR))
                .bodyText()
                .contains("Beantwoord eerst 1 vraag", "Ja, dezelfde persoon", "Nee, iemand anders");
        assertThat(answer(run, "same q1 nobody", "ja")).hasStatus(303);
        assertThat(get(run, Role.ICT_COORDINATOR)).bodyText().contains("Beantwoord eerst 1 vraag");

        assertThat(answer(run, asked(run), "nee")).hasStatus(303);

        assertThat(get(run, Role.ICT_COORDINATOR))
                .bodyText()
                .doesNotContain("Beantwoord eerst")
                .contains("<b>2</b> nieuwe leerlingen");
        assertThat(get("/import/antwoorden", Role.ICT_COORDINATOR))
                .bodyText()
                .contains("Is de persoon met sleutel q1 dezelfde als Noor Berg?", "Trek in");
    }

    @Test
    void letsAPersonChooseHowToReadAnOldFile() {
        var line =
                "%-40s%-10s%-20s%-8s%1s%1s%-5s%-5s%-9s%-9s%-4s%-6s%-8s%-8s%-2s%-4s%-5s"
                        .formatted(
                                "Berg",
                                "",
                                "Noor",
                                "05112018",
                                "2",
                                "9",
                                "10001",
                                "",
                                "2026-2027",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "NL",
                                school.brin().code().substring(0, 4),
                                school.brin().code().substring(4));

        assertThat(sendOld(line, ""))
                .hasStatus(422)
                .bodyText()
                .contains("Kies hoe we dit bestand moeten lezen", "05-11-2018", "11-05-2018");
        assertThat(sendOld(line, "DAY_MONTH_YEAR")).hasStatus(303);
    }

    private MvcTestResult sendOld(String line, String dateForm) {
        var file =
                new MockMultipartFile("bestand", "EDEXLL.TXT", "text/plain", line.getBytes(UTF_8));
        var request =
                mvc.post()
                        .uri(school.home() + "/import")
                        .multipart()
                        .file(file)
                        .with(viewer(Role.ICT_COORDINATOR))
                        .with(csrf());
        return (dateForm.isEmpty() ? request : request.param("keuze-DATE_FORM", dateForm))
                .exchange();
    }

    private MvcTestResult answer(String run, String question, String answer) {
        return mvc.post()
                .uri(school.home() + run + "/vragen")
                .param("vraag", question)
                .param("antwoord", answer)
                .with(viewer(Role.ICT_COORDINATOR))
                .with(csrf())
                .exchange();
    }

    private String asked(String run) {
        var page = get(run, Role.ICT_COORDINATOR);
        var html = new String(page.getResponse().getContentAsByteArray(), UTF_8);
        return html.replaceAll("(?s).*name=\"vraag\" value=\"([^\"]*)\".*", "$1");
    }

    private String upload(String xml) {
        var file = new MockMultipartFile("bestand", "EDEX.XML", "text/xml", file(xml));
        var answer =
                mvc.post()
                        .uri(school.home() + "/import")
                        .multipart()
                        .file(file)
                        .with(viewer(Role.ICT_COORDINATOR))
                        .with(csrf())
                        .exchange();
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getHeader("Location"))
                .substring(school.home().length());
    }

    private MvcTestResult apply(String run) {
        var page = get(run, Role.ICT_COORDINATOR);
        var html = new String(page.getResponse().getContentAsByteArray(), UTF_8);
        var seen = html.replaceAll("(?s).*name=\"gezien\" value=\"([^\"]*)\".*", "$1");
        return mvc.post()
                .uri(school.home() + run + "/uitvoering")
                .param("gezien", seen)
                .with(viewer(Role.ICT_COORDINATOR))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path, Role role) {
        return mvc.get().uri(school.home() + path).with(viewer(role)).locale(DUTCH).exchange();
    }

    private MvcTestResult post(String path, Role role) {
        return mvc.post().uri(school.home() + path).with(viewer(role)).with(csrf()).exchange();
    }

    private RequestPostProcessor viewer(Role role) {
        return viewer(role, school);
    }

    private static RequestPostProcessor viewer(Role role, School at) {
        return request -> {
            var appointment = new Appointment(role, at.id(), null);
            new Viewer(UUID.randomUUID(), "Marieke de Vries", "m@example.org", List.of(appointment))
                    .enter(request);
            return user("marieke").postProcessRequest(request);
        };
    }

    private static UUID id(String run) {
        return UUID.fromString(run.substring(run.lastIndexOf('/') + 1));
    }

    private byte[] file(String xml) {
        return xml.replace(
                        "<brincode>99AA</brincode>", "<brincode>" + school.brin() + "</brincode>")
                .getBytes(UTF_8);
    }
}
