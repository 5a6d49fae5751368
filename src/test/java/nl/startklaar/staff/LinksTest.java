package nl.startklaar.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.mail.Outbox;
import nl.startklaar.school.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class LinksTest {

    private static final String PASSWORD = "vier losse woorden hier";
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 11);

    @Autowired private MockMvc mvc;
    @Autowired private Colleagues colleagues;
    @Autowired private ForgottenPassword forgotten;
    @Autowired private Outbox outbox;
    @Autowired private Given given;
    @Autowired private TestTime.Moment clock;

    private final String email = UUID.randomUUID() + "@voorbeeldschool.example";

    @Test
    void letsWhoWasInvitedInOnce() throws Exception {
        var link = invitation();
        assertThat(open(link).getStatus()).isEqualTo(200);
        assertThat(open(link).getContentAsString()).contains("autocomplete=\"new-password\"");

        var answer = choose(link, PASSWORD);

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getCookie("__Host-" + SessionCookie.NAME)).isNotNull();
        assertThat(open(link).getStatus()).isEqualTo(404);
        assertThat(choose(link, PASSWORD).getStatus()).isEqualTo(404);
    }

    @Test
    void invitesForAlmostSevenDays() throws Exception {
        var link = invitation();
        clock.passes(Duration.ofDays(7).minus(A_MOMENT));

        assertThat(open(link).getStatus()).isEqualTo(200);
    }

    @Test
    void invitesNoLongerThanSevenDays() throws Exception {
        var link = invitation();
        clock.passes(Duration.ofDays(7));

        assertThat(open(link).getStatus()).isEqualTo(404);
        assertThat(choose(link, PASSWORD).getStatus()).isEqualTo(404);
    }

    @Test
    void resetsForAlmostAnHour() throws Exception {
        var link = reset();
        clock.passes(Duration.ofHours(1).minus(A_MOMENT));

        assertThat(choose(link, PASSWORD).getStatus()).isEqualTo(303);
    }

    @Test
    void resetsNoLongerThanAnHour() throws Exception {
        var link = reset();
        clock.passes(Duration.ofHours(1));

        assertThat(choose(link, PASSWORD).getStatus()).isEqualTo(404);
    }

    /** Who has the mailbox has the password with it, and is not inside. */
    @Test
    void asksTheSecondStepOfWhoComesWithALink(@Autowired @Qualifier("owner") JdbcClient owner)
            throws Exception {
        var link = reset();
        var changed =
                owner.sql(
                                """
                                insert into factor.authenticator (account_id, new_start_at)
                                select id, created_at
                                  from staff.account
                                 where email = :email
                                """)
                        .param("email", email)
                        .update();
        assertThat(changed).isEqualTo(1);

        var answer = choose(link, PASSWORD);

        assertThat(answer.getHeader("Location")).isEqualTo("/inloggen/stap");
        var half = Objects.requireNonNull(answer.getCookie("__Host-" + SessionCookie.NAME));
        assertThat(
                        mvc.perform(get("/mijn").cookie(half).header("Accept", "text/html"))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(302);
    }

    @Test
    void letsNobodyInWhoWasShutOutMeanwhile(
            @Autowired Accounts accounts, @Autowired AccountStore store) throws Exception {
        var link = reset();
        accounts.shutOut(store.findByEmail(email).orElseThrow().id());

        var answer = choose(link, PASSWORD);

        assertThat(answer.getCookie("__Host-" + SessionCookie.NAME)).isNull();
    }

    @Test
    void letsNobodyInWhoHasNoWorkAnyMore(@Autowired TestTime.Day day) throws Exception {
        colleagues.invite(
                given.aSchool(),
                new Invitation(email, "Noor van den Berg", Set.of(Role.SUBSTITUTE), LAST_DAY));
        forgotten.send(email);
        var link = lastLink("/wachtwoord/");
        day.itIs(LAST_DAY.plusDays(1));

        var answer = choose(link, PASSWORD);

        assertThat(answer.getCookie("__Host-" + SessionCookie.NAME)).isNull();
    }

    @Test
    void makesAnOlderLinkWorthless() throws Exception {
        var older = reset();
        forgotten.send(email);

        assertThat(open(older).getStatus()).isEqualTo(404);
    }

    @Test
    void doesOnlyWhatItWasMadeFor() throws Exception {
        var asReset = invitation().replace("/welkom/", "/wachtwoord/");

        assertThat(open(asReset).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"te kort", "wachtwoord123", "aaaaaaaaaaaaaaaa", "De Boom 2026 2026", ""})
    void refusesAPasswordThatIsGuessedFirst(String password) throws Exception {
        var link = invitation();

        assertThat(choose(link, password).getStatus()).isEqualTo(422);
        assertThat(open(link).getStatus()).isEqualTo(200);
    }

    @Test
    void saysTheSameToWhoWeDoNotKnow() throws Exception {
        invitation();
        var stranger = UUID.randomUUID() + "@voorbeeldschool.example";

        var known = forget(email);
        var unknown = forget(stranger);
        forgotten.send(stranger);

        assertThat(unknown.getStatus()).isEqualTo(known.getStatus()).isEqualTo(200);
        assertThat(comparable(unknown, stranger)).isEqualTo(comparable(known, email));
        assertThat(outbox.list()).noneMatch(it -> it.recipient().equals(stranger));
    }

    @Test
    void keepsNoSecretInTheDatabaseOrTheTrail(@Autowired @Qualifier("owner") JdbcClient owner)
            throws Exception {
        var link = invitation();
        choose(link, PASSWORD);
        var secret = link.substring(link.lastIndexOf('/') + 1);

        for (var text : new String[] {secret, PASSWORD, email}) {
            assertThat(found(owner, "audit.entry", text)).isZero();
            assertThat(found(owner, "audit.global_entry", text)).isZero();
        }
        assertThat(found(owner, "staff.mail_link", secret)).isZero();
        assertThat(found(owner, "staff.account", PASSWORD)).isZero();
        assertThat(found(owner, "staff.sign_in_attempt", email)).isZero();
    }

    private static int found(JdbcClient owner, String table, String text) {
        return owner.sql("select count(*) from " + table + " as line where line::text like :text")
                .param("text", "%" + text + "%")
                .query(Integer.class)
                .single();
    }

    private String invitation() {
        colleagues.invite(
                given.aSchool(),
                new Invitation(email, "Noor van den Berg", Set.of(Role.TEACHER), null));
        return lastLink("/welkom/");
    }

    private String reset() {
        invitation();
        forgotten.send(email);
        return lastLink("/wachtwoord/");
    }

    private String lastLink(String path) {
        var body =
                outbox.list().stream()
                        .filter(it -> it.recipient().equals(email) && it.body().contains(path))
                        .findFirst()
                        .orElseThrow()
                        .body();
        return body.substring(body.indexOf(path)).lines().findFirst().orElseThrow();
    }

    private MockHttpServletResponse open(String link) throws Exception {
        return mvc.perform(get(link)).andReturn().getResponse();
    }

    private MockHttpServletResponse choose(String link, String password) throws Exception {
        return mvc.perform(
                        post(link)
                                .param("name", "Noor van den Berg")
                                .param("password", password)
                                .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse forget(String who) throws Exception {
        return mvc.perform(post("/wachtwoord-vergeten").param("email", who).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String comparable(MockHttpServletResponse answer, String who) throws Exception {
        return answer.getContentAsString()
                .replace(who, "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
