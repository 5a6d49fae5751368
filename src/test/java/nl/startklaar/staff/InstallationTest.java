package nl.startklaar.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.mail.Outbox;
import nl.startklaar.mail.OutboxLine;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.Role;
import nl.startklaar.school.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** What the operator does: let boards, operators and schools in, and people out. */
@HouseTest
class InstallationTest {

    private static final String PASSWORD = "vier losse woorden";

    private final String email = UUID.randomUUID() + "@voorbeeldschool.example";

    @Autowired private MockMvc mvc;
    @Autowired private SignedIn signedIn;
    @Autowired private Given given;
    @Autowired private Schools schools;
    @Autowired private Accounts accounts;
    @Autowired private AccountStore store;
    @Autowired private AppointmentStore appointments;
    @Autowired private Outbox outbox;
    @Autowired private SchoolDay day;
    @Autowired private TransactionTemplate transaction;

    private Cookie operator;

    @BeforeEach
    void anOperator() {
        operator = signedIn.asOperator();
    }

    @Test
    void opensNoSchoolWhenItsCoordinatorWasShutOut() throws Exception {
        accounts.shutOut(accounts.addPractice(email, "Sam de Wit", PASSWORD).id());
        var board = given.aSchool().board();
        var name = "School " + UUID.randomUUID();

        var answer =
                send(
                        post("/beheer/scholen")
                                .param("boardId", board.value().toString())
                                .param("brin", "99DB00")
                                .param("school", name)
                                .param("place", "Assen")
                                .param("municipality", "Assen")
                                .param("name", "Sam de Wit")
                                .param("email", email));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("iemand die is uitgesloten");
        assertThat(schools.listSchools()).noneMatch(it -> it.name().equals(name));
    }

    @Test
    void invitesSomebodyOfABoard() throws Exception {
        var school = given.aSchool();
        var board = school.board().value().toString();
        assertThat(send(get("/beheer/uitnodigen").param("bestuur", board)).getContentAsString())
                .contains("Stichting De Takken");

        assertThat(invite(board).getStatus()).isEqualTo(303);

        assertThat(roles()).containsExactly(Role.BOARD);
        assertThat(lastMail().body()).contains("bestuurder van Stichting De Takken", "/welkom/");
    }

    @Test
    void invitesAnotherOperator() throws Exception {
        assertThat(invite("").getStatus()).isEqualTo(303);

        assertThat(roles()).containsExactly(Role.OPERATOR);
        assertThat(lastMail().body()).contains("beheerder van de server");
    }

    @Test
    void makesNobodyOperatorForABoardThatIsNotHere() throws Exception {
        assertThat(invite(UUID.randomUUID().toString()).getStatus()).isEqualTo(404);
        assertThat(invite("x").getStatus()).isEqualTo(404);
        assertThat(store.findByEmail(email)).isEmpty();
    }

    @Test
    void findsSomebodyShutsThemOutAndLetsThemInAgain() throws Exception {
        var sam = accounts.addPractice(email, "Sam de Wit", PASSWORD);
        accounts.appoint(given.aSchool(), sam, Role.TEACHER, null);
        var session = signedIn.session(sam);
        var search =
                get("/beheer/mensen")
                        .param("zoek", email.substring(0, 20).toUpperCase(Locale.ROOT));
        var self = "/beheer/mensen/" + sam.id();
        assertThat(send(search).getContentAsString()).contains(email, "Sluit uit");
        assertThat(send(get(self + "/uitsluiten")).getContentAsString()).contains("Sam de Wit");

        assertThat(send(post(self + "/uitsluiten")).getStatus()).isEqualTo(303);
        assertThat(mvc.perform(get("/mijn").cookie(session)).andReturn().getResponse().getStatus())
                .isEqualTo(401);
        assertThat(send(search).getContentAsString()).contains(email, "Laat weer toe");

        assertThat(send(post(self + "/toelaten")).getStatus()).isEqualTo(303);
        assertThat(send(search).getContentAsString()).contains(email, "Sluit uit");
        assertThat(store.findByEmail(email)).isPresent();
    }

    @Test
    void neverShutsOutTheLastOperator() throws Exception {
        var last = accounts.addPractice(email, "Sam de Wit", PASSWORD);
        accounts.appoint(last, new Appointment(Role.OPERATOR, null, null));
        transaction.execute(_ -> appointments.lockOperators()).stream()
                .filter(it -> !it.equals(last.id()))
                .forEach(accounts::shutOut);

        var answer = send(post("/beheer/mensen/" + last.id() + "/uitsluiten"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("enige beheerder");
        assertThat(store.isShutOut(last.id())).isFalse();
    }

    @Test
    void saysHowItStandsWithTheMail() throws Exception {
        invite("");

        assertThat(send(get("/beheer")).getContentAsString())
                .contains("nog geen mailserver ingesteld")
                .containsPattern("Er wacht(en)? [0-9.]+ mail");
    }

    private MockHttpServletResponse invite(String board) throws Exception {
        return send(
                post("/beheer/uitnodigen")
                        .param("bestuur", board)
                        .param("name", "Sam de Wit")
                        .param("email", email));
    }

    private List<Role> roles() {
        var account = store.findByEmail(email).orElseThrow();
        return appointments.list(account.id(), day.today()).stream()
                .map(Appointment::role)
                .toList();
    }

    private OutboxLine lastMail() {
        return outbox.list().stream()
                .filter(it -> it.recipient().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.cookie(operator).with(csrf())).andReturn().getResponse();
    }
}
