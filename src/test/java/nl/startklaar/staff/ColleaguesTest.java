package nl.startklaar.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.audit.AuditLine;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.mail.Outbox;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HouseTest
class ColleaguesTest {

    @Autowired private MockMvc mvc;
    @Autowired private Colleagues colleagues;
    @Autowired private SignedIn signedIn;
    @Autowired private Given given;
    @Autowired private AuditTrail trail;
    @Autowired private Accounts accounts;
    @Autowired private Outbox outbox;

    private School school;
    private Cookie coordinator;

    @BeforeEach
    void aSchoolWithACoordinator() {
        school = given.aSchool();
        coordinator = signedIn.as(Role.ICT_COORDINATOR, school);
    }

    @Test
    void letsTheCoordinatorInviteSomebodyForAWhile() throws Exception {
        var email = UUID.randomUUID() + "@voorbeeldschool.example";

        var status =
                status(
                        post(base())
                                .param("name", "Sam de Wit")
                                .param("email", email)
                                .param("role", "SUBSTITUTE", "TEACHER")
                                .param("lastDay", "2026-10-16"));

        assertThat(status).isEqualTo(303);
        var sam = find(email).orElseThrow();
        assertThat(sam.roles()).containsExactlyInAnyOrder(Role.SUBSTITUTE, Role.TEACHER);
        assertThat(sam.state()).isEqualTo(Colleague.State.INVITED);
        assertThat(deeds()).contains("staff.audit.invited");
        assertThat(body(base())).contains("Sam de Wit", "uitgenodigd");
        assertThat(body(school.home() + "/logboek")).contains("Medewerker uitgenodigd");
    }

    @Test
    void keepsTheLastDayOfASubstitute() {
        var email = UUID.randomUUID() + "@voorbeeldschool.example";
        var friday = LocalDate.of(2026, 10, 16);

        colleagues.invite(
                school, new Invitation(email, "Sam de Wit", Set.of(Role.SUBSTITUTE), friday));

        assertThat(find(email).orElseThrow().lastDay()).contains(friday);
    }

    @Test
    void refusesAnInvitationThatIsNotComplete() throws Exception {
        assertThat(status(post(base()).param("name", "").param("email", "geen adres")))
                .isEqualTo(422);
        assertThat(
                        status(
                                post(base())
                                        .param("name", "Sam de Wit")
                                        .param("email", "sam@voorbeeldschool.example")
                                        .param("role", "OPERATOR")))
                .isEqualTo(422);
    }

    @Test
    void neverEndsTheLastCoordinator() throws Exception {
        var self = colleagues.list(school).getFirst().account().id();

        assertThat(status(delete(base() + "/" + self))).isEqualTo(422);
        assertThat(status(put(base() + "/" + self).param("role", "TEACHER"))).isEqualTo(422);
        assertThat(colleagues.get(school, self).roles()).containsExactly(Role.ICT_COORDINATOR);
    }

    @Test
    void neverEndsTheLastTwoCoordinatorsAtOnce() throws Exception {
        signedIn.as(Role.ICT_COORDINATOR, school);

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes =
                    people
                            .invokeAll(
                                    colleagues.list(school).stream()
                                            .<Callable<ColleagueOutcome>>map(it -> () -> end(it))
                                            .toList())
                            .stream()
                            .map(ColleaguesTest::result)
                            .toList();
            assertThat(outcomes)
                    .containsExactlyInAnyOrder(
                            ColleagueOutcome.DONE, ColleagueOutcome.LAST_COORDINATOR);
        }
    }

    @Test
    void endsSomebodysWorkHereAndNotElsewhere() throws Exception {
        var email = UUID.randomUUID() + "@voorbeeldschool.example";
        var other = given.aSchool();
        var invitation = new Invitation(email, "Sam de Wit", Set.of(Role.TEACHER), null);
        colleagues.invite(school, invitation);
        colleagues.invite(other, invitation);
        var sam = find(email).orElseThrow().account().id();

        assertThat(body(base() + "/" + sam + "/einde")).contains("Sam de Wit");
        assertThat(status(delete(base() + "/" + sam))).isEqualTo(303);

        assertThat(find(email)).isEmpty();
        assertThat(colleagues.get(other, sam).roles()).containsExactly(Role.TEACHER);
        assertThat(deeds()).contains("staff.audit.ended");
    }

    @Test
    void showsOnlyWhatTheSchoolTypedUntilSomebodyComesIn() throws Exception {
        var elsewhere = given.aSchool();
        var session = signedIn.as(Role.TEACHER, elsewhere);
        var noor = colleagues.list(elsewhere).getFirst().account();
        invite(noor.email(), "Onbekende Persoon");

        var invited = find(noor.email()).orElseThrow();
        assertThat(invited.account().name()).isEqualTo("Onbekende Persoon");
        assertThat(invited.state()).isEqualTo(Colleague.State.INVITED);
        assertThat(invited.signedInAt()).isEmpty();
        assertThat(body(school.home() + "/logboek")).contains("Onbekende Persoon");
        colleagues.change(school, noor.id(), Set.of(Role.HEAD), null);
        assertThat(find(noor.email()).orElseThrow().account().name())
                .isEqualTo("Onbekende Persoon");

        mvc.perform(get(school.home() + "/agenda").cookie(session));

        assertThat(find(noor.email()).orElseThrow().account().name()).isEqualTo(noor.name());
    }

    @Test
    void givesTheSameAnswerForSomebodyWhoWasShutOut() throws Exception {
        var shutOut = accounts.addPractice(someEmail(), "Sam de Wit", "vier losse woorden");
        accounts.shutOut(shutOut.id());

        invite(shutOut.email(), "Onbekende Persoon");

        var invited = find(shutOut.email()).orElseThrow();
        assertThat(invited.account().name()).isEqualTo("Onbekende Persoon");
        assertThat(invited.state()).isEqualTo(Colleague.State.INVITED);
        assertThat(status(post(base() + "/" + shutOut.id() + "/uitnodiging"))).isEqualTo(303);
        assertThat(outbox.list()).noneMatch(it -> it.recipient().equals(shutOut.email()));
    }

    @Test
    void notesOnlyWhatBecameDifferent() throws Exception {
        var email = someEmail();
        invite(email, "Sam de Wit");
        var sam = find(email).orElseThrow().account().id();

        assertThat(status(put(base() + "/" + sam).param("role", "TEACHER"))).isEqualTo(303);
        assertThat(deeds()).doesNotContain("staff.audit.changed");

        assertThat(status(put(base() + "/" + sam).param("role", "HEAD"))).isEqualTo(303);
        assertThat(trail.list(school.id(), 50))
                .filteredOn(it -> it.deed().equals("staff.audit.changed"))
                .singleElement()
                .satisfies(it -> assertThat(it.fields()).containsExactly("role"));
    }

    private void invite(String email, String name) throws Exception {
        var request = post(base()).param("name", name).param("email", email);
        assertThat(status(request.param("role", "TEACHER"))).isEqualTo(303);
    }

    private static String someEmail() {
        return UUID.randomUUID() + "@voorbeeldschool.example";
    }

    @Test
    void isNotThereForOthers() throws Exception {
        for (var cookie :
                List.of(
                        signedIn.as(Role.TEACHER, school),
                        signedIn.as(Role.BOARD, school),
                        signedIn.asOperator(),
                        signedIn.as(Role.ICT_COORDINATOR, given.aSchool()))) {
            assertThat(
                            mvc.perform(get(base()).cookie(cookie))
                                    .andReturn()
                                    .getResponse()
                                    .getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void doesNotKnowPeopleOfAnotherSchool() throws Exception {
        var other = given.aSchool();
        signedIn.as(Role.TEACHER, other);
        var stranger = colleagues.list(other).getFirst().account().id();

        assertThat(status(get(base() + "/" + stranger))).isEqualTo(404);
        assertThat(status(delete(base() + "/" + stranger))).isEqualTo(404);
        assertThat(status(post(base() + "/" + stranger + "/uitnodiging"))).isEqualTo(404);
    }

    private ColleagueOutcome end(Colleague colleague) {
        return colleagues.change(school, colleague.account().id(), Set.of(), null);
    }

    private String base() {
        return school.home() + "/medewerkers";
    }

    private Optional<Colleague> find(String email) {
        return colleagues.list(school).stream()
                .filter(it -> it.account().email().equals(email))
                .findFirst();
    }

    private List<String> deeds() {
        return trail.list(school.id(), 50).stream().map(AuditLine::deed).toList();
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.cookie(coordinator).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String body(String path) throws Exception {
        return mvc.perform(get(path).cookie(coordinator))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static ColleagueOutcome result(Future<ColleagueOutcome> outcome) {
        try {
            return outcome.get();
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
