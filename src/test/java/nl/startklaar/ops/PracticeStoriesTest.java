package nl.startklaar.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.startklaar.TestDatabase;
import nl.startklaar.intake.ImportReport;
import nl.startklaar.intake.Imports;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.NameSearch;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.readiness.HopLine;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.Rosters;
import nl.startklaar.roster.Sight;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import nl.startklaar.school.Viewer;
import nl.startklaar.trace.Traces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Walks each story to its end, in the order in which the tour tells them. */
@SpringBootTest(
        properties = {
            "startklaar.practice=true",
            "startklaar.mail.practice=true",
            "startklaar.web.address=http://stories.example"
        })
@AutoConfigureMockMvc
@Import({TestDatabase.class, PracticeTest.WithoutJobs.class})
class PracticeStoriesTest {

    @Autowired private MockMvc mvc;
    @Autowired private PracticeSchools practice;
    @Autowired private PracticeDay day;
    @Autowired private Schools schools;
    @Autowired private Imports imports;
    @Autowired private Rosters rosters;
    @Autowired private Traces traces;

    @BeforeEach
    void thePracticeSchools() {
        practice.open();
    }

    @Test
    void isToldOnlyToWhoImportsAtDeBoom() throws Exception {
        assertThat(get(Role.ICT_COORDINATOR, boom()).getStatus()).isEqualTo(200);
        assertThat(get(Role.HEAD, boom()).getStatus()).isEqualTo(404);
        assertThat(get(Role.ICT_COORDINATOR, school("99ZZ01")).getStatus()).isEqualTo(404);
        assertThat(post(Role.TEACHER, "/oefenen/half-gone").getStatus()).isEqualTo(404);
        assertThat(post(Role.ICT_COORDINATOR, "/oefenen/unheard").getStatus()).isEqualTo(404);
    }

    @Test
    void thePageTellsEveryStoryAndTheBannerLeadsToIt() throws Exception {
        var page = get(Role.ICT_COORDINATOR, boom()).getContentAsString();

        for (PracticeStory story : PracticeStory.ALL) {
            assertThat(page).contains("/s/99AA00/oefenen/" + story.id());
        }
        assertThat(page)
                .contains("href=\"/s/99AA00/oefenen\"", "Lever dit bestand aan")
                .doesNotContain("??");
    }

    @Test
    void ofHalfTheSchoolNothingIsLost() throws Exception {
        var before = roster(2026).placements().size();

        var sent = deliver("half-gone");

        assertThat(day.today()).isEqualTo("2026-09-14");
        assertThat(sent.stop().orElseThrow().code()).isEqualTo("held.pupils-lost");
        assertThat(sent.isRefused()).isFalse();
        assertThat(imports.apply(boom().id(), sent.run(), false).status()).isEqualTo("PREVIEW");
        assertThat(post(Role.ICT_COORDINATOR, "/import/" + sent.run() + "/einde").getStatus())
                .isEqualTo(303);
        assertThat(latest().status()).isEqualTo("STOPPED_BY_PERSON");
        assertThat(roster(2026).placements()).hasSize(before);
    }

    @Test
    void aFileOfAnotherSchoolIsRefusedWhateverSomebodySays() throws Exception {
        var sent = deliver("other-school");

        assertThat(sent.stop().orElseThrow().code()).isEqualTo("other-school");
        assertThat(sent.isRefused()).isTrue();
        assertThat(imports.apply(boom().id(), sent.run(), true).status())
                .isEqualTo("STOPPED_BY_FILE");
    }

    @Test
    void theFileOfLastYearIsRefused() throws Exception {
        var sent = deliver("last-year");

        assertThat(sent.stop().orElseThrow().code()).isEqualTo("other-school-year");
        assertThat(sent.isRefused()).isTrue();
    }

    @Test
    void aFileInWhichNobodyMovedUpIsHeld() throws Exception {
        var sent = deliver("not-promoted");

        assertThat(day.today()).isEqualTo("2027-08-09");
        assertThat(sent.stop().orElseThrow().code()).isEqualTo("held.pupils-not-promoted");
        assertThat(post(Role.ICT_COORDINATOR, "/import/" + sent.run() + "/einde").getStatus())
                .isEqualTo(303);
        assertThat(roster(2027).placements()).isEmpty();
    }

    @Test
    void theSplitGroupIsJoinedAndJipIsFound() throws Exception {
        var sent = deliver("split-group");
        assertThat(get(Role.ICT_COORDINATOR, "/import/" + sent.run()).getContentAsString())
                .contains("value=\"one-group 5/6 de uilen\"");

        var answered =
                mvc.perform(
                                as(
                                                Role.ICT_COORDINATOR,
                                                boom(),
                                                MockMvcRequestBuilders.post(
                                                        "/s/99AA00/import/"
                                                                + sent.run()
                                                                + "/vragen"))
                                        .param("vraag", "one-group 5/6 de uilen")
                                        .param("antwoord", "ja"))
                        .andReturn();
        assertThat(answered.getResponse().getStatus()).isEqualTo(303);
        assertThat(imports.apply(boom().id(), sent.run(), false).status()).isEqualTo("APPLIED");

        assertThat(roster(2026).groups())
                .filteredOn(it -> it.name().equals("5/6 De Uilen"))
                .singleElement()
                .matches(it -> it.yearGroups().equals(List.of("5", "6")));
        var jip =
                traces.search(boom().id(), Sight.everything(), new NameSearch("Jip Hoekstra"))
                        .getFirst();
        assertThat(jip.group()).isEqualTo("5/6 De Uilen");
        assertThat(traces.follow(boom(), jip).stations().getFirst().lines())
                .extracting(HopLine::state)
                .containsExactly(HopLine.State.YES);
    }

    private ImportReport deliver(String story) throws Exception {
        var answer = post(Role.ICT_COORDINATOR, "/oefenen/" + story);
        assertThat(answer.getStatus()).isEqualTo(303);
        var sent = latest();
        assertThat(answer.getHeader("Location")).endsWith("/import/" + sent.run());
        assertThat(get(Role.ICT_COORDINATOR, "/import/" + sent.run()).getContentAsString())
                .contains("Rinske Dijkstra")
                .doesNotContain("??");
        return sent;
    }

    private ImportReport latest() {
        return imports.findLatest(boom().id()).orElseThrow();
    }

    private RosterState roster(int startYear) {
        return rosters.read(boom().id(), new SchoolYear(startYear));
    }

    private School boom() {
        return school("99AA00");
    }

    private School school(String brin) {
        return schools.findSchool(new Brin(brin)).orElseThrow();
    }

    private MockHttpServletResponse get(Role role, School at) throws Exception {
        var asked = MockMvcRequestBuilders.get(at.home() + "/oefenen");
        return mvc.perform(as(role, at, asked)).andReturn().getResponse();
    }

    private MockHttpServletResponse get(Role role, String path) throws Exception {
        var asked = MockMvcRequestBuilders.get(boom().home() + path);
        return mvc.perform(as(role, boom(), asked)).andReturn().getResponse();
    }

    private MockHttpServletResponse post(Role role, String path) throws Exception {
        var asked = MockMvcRequestBuilders.post(boom().home() + path);
        return mvc.perform(as(role, boom(), asked)).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder as(
            Role role, School at, MockHttpServletRequestBuilder asked) {
        var viewer =
                new Viewer(
                        UUID.randomUUID(),
                        "Rinske Dijkstra",
                        "ict@deboom.example",
                        List.of(new Appointment(role, at.id(), null)));
        return asked.locale(Locale.forLanguageTag("nl"))
                .with(user("rinske"))
                .with(csrf())
                .with(request -> {
                    viewer.enter(request);
                    return request;
                });
    }
}
