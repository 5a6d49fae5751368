package nl.startklaar.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.school.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class SignInTest {

    private static final String PASSWORD = "vier losse woorden hier";

    @Autowired private MockMvc mvc;
    @Autowired private Accounts accounts;
    @Autowired private SignIn signIn;
    @Autowired private Attempts attempts;
    @Autowired private Given given;
    @Autowired private TestTime.Moment clock;

    @Test
    void letsSomebodyInWhoKnowsThePassword() throws Exception {
        var email = somebody();

        var answer = signIn(email, PASSWORD, "", null);

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/");
        assertThat(answer.getHeaders("Set-Cookie"))
                .anySatisfy(it ->
                        assertThat(it)
                                .startsWith("__Host-sk_session=")
                                .contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/"));
        assertThat(status("/scholen", session(answer))).isEqualTo(200);
    }

    @Test
    void neverKeepsTheSessionTheBrowserCarried() throws Exception {
        var email = somebody();
        var first = session(signIn(email, PASSWORD, "", null));

        var second = session(signIn(email, PASSWORD, "", first));

        assertThat(second.getValue()).isNotEqualTo(first.getValue());
        assertThat(status("/scholen", first)).isEqualTo(302);
        assertThat(status("/scholen", second)).isEqualTo(200);
    }

    @Test
    void givesTheSameAnswerForAnAddressNobodyHas() throws Exception {
        var known = somebody();
        var unknown = UUID.randomUUID() + "@voorbeeldschool.example";

        var wrong = signIn(known, "een heel ander wachtwoord", "", null);
        var nobody = signIn(unknown, "een heel ander wachtwoord", "", null);

        assertThat(nobody.getStatus()).isEqualTo(wrong.getStatus()).isEqualTo(422);
        assertThat(comparable(nobody, unknown)).isEqualTo(comparable(wrong, known));
    }

    @Test
    void letsExactlyTenGuessesThroughHoweverManyComeAtOnce() throws Exception {
        var email = somebody();

        long looked;
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            var guesses =
                    guessers.invokeAll(
                            IntStream.range(0, 50)
                                    .<Callable<SignInOutcome>>mapToObj(
                                            _ -> () -> signIn.signIn(email, "fout", "192.0.2.7"))
                                    .toList());
            looked =
                    guesses.stream()
                            .map(SignInTest::outcome)
                            .filter(SignInOutcome.Refused.class::isInstance)
                            .count();
        }

        assertThat(looked).isEqualTo(10);
        assertThat(signIn.signIn(email, PASSWORD, "192.0.2.7"))
                .isInstanceOf(SignInOutcome.TooOften.class);
        clock.passes(Attempts.WINDOW);
        assertThat(signIn.signIn(email, PASSWORD, "192.0.2.7"))
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void shutsOutNobodyElseAtTheSameAddress() {
        var attacked = somebody();
        var colleague = somebody();
        for (int guess = 0; guess < 12; guess++) {
            attempts.take(attacked, "192.0.2.8");
        }

        assertThat(signIn.signIn(colleague, PASSWORD, "192.0.2.8"))
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void locksAPersonOnlyWhereTheGuessesComeFrom() {
        var attacked = somebody();
        for (int guess = 0; guess < 12; guess++) {
            attempts.take(attacked, "192.0.2.10");
        }

        assertThat(signIn.signIn(attacked, PASSWORD, "192.0.2.10"))
                .isInstanceOf(SignInOutcome.TooOften.class);
        assertThat(signIn.signIn(attacked, PASSWORD, "192.0.2.11"))
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void locksAPersonEverywhereInTheEnd() {
        var attacked = somebody();
        for (int guess = 0; guess < Attempts.PER_EMAIL; guess++) {
            assertThat(attempts.take(attacked, "2001:db8::" + guess / 5)).isTrue();
        }

        assertThat(attempts.take(attacked, "2001:db8::ffff")).isFalse();
    }

    @Test
    void neverLocksASchoolAndOnlySlowsItDown() {
        var teacher = somebody();
        for (int guess = 0; guess < 320; guess++) {
            var invented = guess + "@voorbeeldschool.example";
            attempts.take(invented, "192.0.2.12");
            attempts.noteRefusal("192.0.2.12");
        }

        long before = System.nanoTime();
        assertThat(signIn.signIn(teacher, PASSWORD, "192.0.2.12"))
                .isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Slowdown.PAUSE, Slowdown.PAUSE.multipliedBy(10));
        assertThat(attempts.takeMail(teacher, "192.0.2.12")).isTrue();
    }

    @Test
    void countsOnlyAttemptsThatFailed() {
        var email = somebody();
        for (int morning = 0; morning < 12; morning++) {
            assertThat(attempts.take(email, "192.0.2.9")).isTrue();
            attempts.giveBack(email, "192.0.2.9");
        }
    }

    @Test
    void bringsPeopleBackToWhereTheyWantedToGo() throws Exception {
        var asked =
                mvc.perform(get("/scholen").header("Accept", "text/html"))
                        .andReturn()
                        .getResponse();
        assertThat(asked.getHeader("Location")).isEqualTo("/inloggen?naar=/scholen");

        assertThat(signIn(somebody(), PASSWORD, "/scholen", null).getHeader("Location"))
                .isEqualTo("/scholen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elders.example",
                "///elders.example",
                "/\\elders.example",
                "\\\\elders.example",
                "https://elders.example",
                "https:elders.example",
                "javascript:alert(1)",
                "/s/../../elders",
                "/%2f%2felders.example",
                "/\t/elders.example",
                "/@elders.example",
                "elders.example",
                "/s//elders.example",
                ""
            })
    void neverSendsAnybodyElsewhere(String asked) {
        assertThat(ReturnPath.find(asked)).isEmpty();
    }

    @Test
    void answersAProgramWithoutARedirect() throws Exception {
        var answer =
                mvc.perform(get("/scholen").header("Accept", "application/json"))
                        .andReturn()
                        .getResponse();

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
    }

    @Test
    void refusesAFormThatDoesNotComeFromOurPage() throws Exception {
        assertThat(
                        mvc.perform(post("/inloggen").param("email", "a@b.example"))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
    }

    @Test
    void endsTheSessionAtSigningOut() throws Exception {
        var session = session(signIn(somebody(), PASSWORD, "", null));

        var answer =
                mvc.perform(post("/uitloggen").cookie(session).with(csrf()))
                        .andReturn()
                        .getResponse();

        assertThat(answer.getHeader("Location")).isEqualTo("/inloggen");
        assertThat(status("/scholen", session)).isEqualTo(302);
    }

    private String somebody() {
        var email = UUID.randomUUID() + "@voorbeeldschool.example";
        var account = accounts.addPractice(email, "Noor van den Berg", PASSWORD);
        accounts.appoint(given.aSchool(), account, Role.TEACHER, null);
        return email;
    }

    private MockHttpServletResponse signIn(
            String email, String password, String back, @Nullable Cookie carried) throws Exception {
        var request =
                post("/inloggen")
                        .param("email", email)
                        .param("password", password)
                        .param("naar", back)
                        .with(csrf());
        return mvc.perform(carried == null ? request : request.cookie(carried))
                .andReturn()
                .getResponse();
    }

    private int status(String path, Cookie session) throws Exception {
        return mvc.perform(get(path).header("Accept", "text/html").cookie(session))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static Cookie session(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getCookie("__Host-" + SessionCookie.NAME));
    }

    /** Without what always differs: the address that was typed, and the form's own secret. */
    private static String comparable(MockHttpServletResponse answer, String email)
            throws Exception {
        return answer.getContentAsString()
                .replace(email, "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static SignInOutcome outcome(Future<SignInOutcome> guess) {
        try {
            return guess.get();
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
