package nl.startklaar.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.rehearsal.Morning;
import nl.startklaar.rehearsal.Rehearsals;
import nl.startklaar.rehearsal.Stop;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.Accounts;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whether a teacher comes in on a morning. */
@HouseTest
class StaffRehearsedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    @Autowired private Rehearsals rehearsals;
    @Autowired private Accounts accounts;
    @Autowired private SignedIn signedIn;
    @Autowired private MockMvcTester mvc;
    @Autowired private TestTime.Day day;

    private final SigninCast cast;
    private final School school;
    private final SigninCast.Group group;
    private final String email = UUID.randomUUID() + "@deboom.example";

    StaffRehearsedTest(@Autowired SigninCast cast) {
        this.cast = cast;
        school = cast.aSchool();
        group = cast.aGroup(school, "5 De Uilen", "5", "Jip");
    }

    @BeforeEach
    void itIsMonday() {
        day.itIs(TODAY);
    }

    private List<String> reasons(LocalDate morning) {
        return rehearsals.at(school.id(), Morning.of(morning)).stops().stream()
                .filter(it -> it.hop().equals("staff"))
                .map(Stop::reason)
                .toList();
    }

    private List<String> reasonsOfTheLook() {
        return rehearsals.look(school.id()).outcome().stops().stream()
                .filter(it -> it.hop().equals("staff"))
                .map(Stop::reason)
                .toList();
    }

    private void invite() {
        var coordinator = signedIn.as(Role.ICT_COORDINATOR, school);
        assertThat(
                        mvc.post()
                                .uri(school.home() + "/medewerkers")
                                .with(csrf())
                                .cookie(coordinator)
                                .param("name", "Merel Heijden")
                                .param("email", email)
                                .param("role", "TEACHER"))
                .hasStatus(303);
    }

    @Test
    void nobodyComesInWithoutAnInvitation() {
        cast.aTeacher(school, group, email);

        assertThat(reasons(TODAY)).containsExactly("NEVER_INVITED");
    }

    @Test
    void norWithoutAMailAddressInTheRoster() {
        cast.aTeacher(school, group, "");

        assertThat(reasons(TODAY)).containsExactly("NO_MAIL");
    }

    @Test
    void whoIsInvitedComesInOnceTheyHaveBeenHere() {
        cast.aTeacher(school, group, email);
        assertThat(reasonsOfTheLook()).containsExactly("NEVER_INVITED");

        invite();
        assertThat(reasonsOfTheLook()).as("seen at once").containsExactly("INVITED");
    }

    @Test
    void aTeacherComesInUntilTheLastDay() {
        cast.aTeacher(school, group, email);
        var account = accounts.addPractice(email, "Merel Heijden", "oefenen");
        accounts.appoint(school, account, Role.TEACHER, TODAY.plusDays(1));

        assertThat(reasons(TODAY)).isEmpty();
        assertThat(reasons(TODAY.plusDays(1))).isEmpty();
        assertThat(reasons(TODAY.plusDays(2))).containsExactly("CLOSED");
    }

    @Test
    void whoIsShutOutStaysOutside() {
        cast.aTeacher(school, group, email);
        var account = accounts.addPractice(email, "Merel Heijden", "oefenen");
        accounts.appoint(school, account, Role.TEACHER, null);
        accounts.shutOut(account.id());

        assertThat(reasons(TODAY)).containsExactly("CLOSED");
    }

    @Test
    void saysWhatToDoAndLeadsThere() {
        cast.aTeacher(school, group, email);

        assertThat(
                        mvc.get()
                                .uri(school.home() + "/repetitie")
                                .cookie(signedIn.as(Role.ICT_COORDINATOR, school)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Er is nog geen uitnodiging om in te loggen.",
                        school.home() + "/medewerkers/nieuw")
                .doesNotContain("??");
    }
}
