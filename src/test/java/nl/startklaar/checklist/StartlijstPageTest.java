package nl.startklaar.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.AsViewer;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.calendar.Region;
import nl.startklaar.calendar.SchoolCalendars;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class StartlijstPageTest {

    @Autowired private WebApplicationContext application;
    @Autowired private Given given;
    @Autowired private Accounts accounts;
    @Autowired private SchoolCalendars calendars;
    @Autowired private TestTime.Day day;

    private MockMvc pages;
    private School school;
    private AsViewer coordinator;

    @BeforeEach
    void enterASchool() {
        pages = AsViewer.pages(application);
        school = given.aSchool();
        coordinator = AsViewer.at(school, Role.ICT_COORDINATOR);
    }

    @Test
    void showsEveryLineUnderOneSentence() throws Exception {
        day.itIs(LocalDate.of(2026, 5, 20));

        var page = text(get(list()).with(coordinator));

        assertThat(page).contains("<h1>Je school is nog niet startklaar</h1>");
        for (Line line : Line.values()) {
            assertThat(page).contains(list() + "/" + line.name() + "\"");
        }
        assertThat(page).contains("Oude licenties beëindigen", "Vraag aan jou", "Eerst dit");
    }

    @Test
    void saysInTheMenuHowMuchIsOpenAndMeasuresNothingForIt() throws Exception {
        var contacts = school.home() + "/contacten";
        assertThat(text(get(contacts).with(coordinator))).doesNotContain("class=\"badge\"");

        answer(get(list()).with(coordinator));

        assertThat(text(get(contacts).with(coordinator)))
                .containsPattern("<span class=\"badge\">[0-9]+<span class=\"vh\"> open punt");
        assertThat(text(get(contacts).with(AsViewer.at(school, Role.TEACHER))))
                .doesNotContain("class=\"badge\"");
    }

    @Test
    void foldsTheHalfThatIsNotNow() throws Exception {
        day.itIs(LocalDate.of(2026, 6, 24));
        var spring = text(get(list()).with(coordinator));
        day.itIs(LocalDate.of(2026, 8, 10));
        var summer = text(get(list()).with(coordinator));

        assertThat(spring.indexOf("Voor de zomervakantie")).isLessThan(spring.indexOf("<details"));
        assertThat(spring).contains("uiterlijk 30 juni (nog 6 dagen)");
        assertThat(summer.indexOf("Na de zomervakantie")).isLessThan(summer.indexOf("<details"));
        assertThat(summer).contains("uiterlijk 10 augustus (dat is vandaag)");
    }

    @Test
    void givesASchoolInTheNorthItsOwnLastDay() throws Exception {
        day.itIs(LocalDate.of(2026, 6, 24));

        assertThat(text(get(list()).with(coordinator)))
                .contains("<dt>3 juli</dt><dd>Laatste dag: toetsresultaten bewaren</dd>")
                .doesNotContain("17 juli");
    }

    @ParameterizedTest
    @EnumSource(Line.class)
    void showsThePageOfEveryLine(Line line) throws Exception {
        assertThat(text(get(list() + "/" + line).with(coordinator)))
                .contains("Waarom is dit belangrijk?", "Los het op", "Wie bel je?");
    }

    @Test
    void keepsWhatAPersonSays() throws Exception {
        answer(post(list() + "/V2/bevestiging").param("note", "besteld").with(coordinator));

        assertThat(text(get(list() + "/V2").with(coordinator)))
                .contains(
                        "Klaar", "Gemeld door Marieke de Vries", "besteld", "Trek dit antwoord in");

        answer(delete(list() + "/V2/bevestiging").with(coordinator));

        assertThat(text(get(list() + "/V2").with(coordinator)))
                .contains("Ik heb dit gedaan")
                .doesNotContain("Gemeld door");
    }

    @Test
    void wantsAReasonForWhatDoesNotApply() throws Exception {
        var address = list() + "/N11/bevestiging";

        answer(post(address).param("kind", "NOT_APPLICABLE").param("note", " ").with(coordinator));
        assertThat(text(get(list() + "/N11").with(coordinator))).contains("Is het gedaan?");

        answer(
                post(address)
                        .param("kind", "NOT_APPLICABLE")
                        .param("note", "Wij werken niet thuis")
                        .with(coordinator));
        assertThat(text(get(list() + "/N11").with(coordinator)))
                .contains("Niet van toepassing", "Wij werken niet thuis");
    }

    @Test
    void hidesALineUntilItsDay() throws Exception {
        var address = list() + "/V5/uitstel";
        answer(put(address).param("until", "2026-09-07").param("reason", "druk").with(coordinator));
        assertThat(text(get(list()).with(coordinator))).doesNotContain("Verborgen punten");

        answer(put(address).param("until", "2026-09-14").param("reason", "druk").with(coordinator));
        assertThat(text(get(list()).with(coordinator)))
                .contains("Verborgen punten", "Verborgen tot 14 september 2026");

        day.itIs(LocalDate.of(2026, 9, 14));
        assertThat(text(get(list()).with(coordinator))).doesNotContain("Verborgen punten");
    }

    @Test
    void saysWhoTakesIt() throws Exception {
        answer(put(list() + "/V3/eigenaar").with(coordinator));
        answer(
                put(list() + "/V4/eigenaar")
                        .param("account", UUID.randomUUID().toString())
                        .with(coordinator));

        assertThat(text(get(list() + "/V3").with(coordinator)))
                .contains("<dd>Marieke de Vries</dd>");
        assertThat(text(get(list() + "/V4").with(coordinator))).contains("<dd>Nog niemand</dd>");
    }

    @Test
    void sendsTheListToAColleagueHereAndToNobodyElse() throws Exception {
        var email = UUID.randomUUID() + "@deboom.example";
        var colleague = accounts.addPractice(email, "Sem Bakker", "een lang genoeg wachtwoord");
        var address = list() + "/bericht";
        var asked = post(address).param("account", colleague.id().toString()).with(coordinator);
        assertThat(answer(asked).getStatus()).isEqualTo(404);

        accounts.appoint(school, colleague, Role.TEACHER, null);

        assertThat(text(get(address).with(coordinator))).contains("Sem Bakker");
        assertThat(answer(asked).getStatus()).isEqualTo(302);
        assertThat(answer(get(list()).with(coordinator)).getContentAsString())
                .contains("Stuur door aan een collega");
    }

    @Test
    void movesTheDeadlinesWithTheSchoolsOwnDays() throws Exception {
        day.itIs(LocalDate.of(2026, 6, 24));
        assertThat(text(get(list()).with(coordinator))).contains("uiterlijk 3 juli");

        calendars.chooseRegion(school.id(), Optional.of(Region.MIDDEN));

        assertThat(text(get(list()).with(coordinator))).contains("uiterlijk 16 juli");
    }

    @Test
    void letsABoardLookAndNothingElse() throws Exception {
        var board = AsViewer.at(school, Role.BOARD);

        assertThat(text(get(list()).with(board))).doesNotContain("Controleer nu alles");
        assertThat(answer(post(list() + "/controle").with(board)).getStatus()).isEqualTo(404);
        assertThat(answer(post(list() + "/V2/bevestiging").with(board)).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TEACHER", "TRAINEE", "SUBSTITUTE", "SUPPORT_STAFF", "CARE_COORDINATOR"})
    void isNotThereForOthers(Role role) throws Exception {
        assertThat(answer(get(list()).with(AsViewer.at(school, role))).getStatus()).isEqualTo(404);
    }

    @Test
    void isNotThereForAnotherSchool() throws Exception {
        var stranger = AsViewer.at(given.aSchool(), Role.ICT_COORDINATOR);

        assertThat(answer(get(list()).with(stranger)).getStatus()).isEqualTo(404);
        assertThat(answer(get(list() + ".json").with(stranger)).getStatus()).isEqualTo(404);
    }

    @Test
    void knowsNoLineThatIsNotOnTheList() throws Exception {
        assertThat(answer(get(list() + "/N12").with(coordinator)).getStatus()).isEqualTo(404);
    }

    @Test
    void printsEveryLineOnOneSheet() throws Exception {
        assertThat(text(get(list() + "/afdruk").with(coordinator)))
                .contains("Startlijst De Boom, schooljaar 2026-2027", "V1 ", "N11 ");
    }

    @Test
    void speaksToProgramsAtBothAddresses() throws Exception {
        var asked = get(list()).accept(MediaType.APPLICATION_JSON).with(coordinator);

        var json = answer(asked);

        assertThat(json.getContentType()).startsWith("application/json");
        assertThat(json.getContentAsString())
                .isEqualTo(answer(get(list() + ".json").with(coordinator)).getContentAsString());
    }

    private String list() {
        return school.home() + "/startlijst";
    }

    private String text(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var response = answer(request);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return pages.perform(request).andReturn().getResponse();
    }
}
