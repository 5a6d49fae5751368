package nl.startklaar.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
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
import nl.startklaar.mail.Outbox;
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
    @Autowired private ForgottenPassword forgotten;
    @Autowired private Outbox outbox;
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
                                    .<Callable<SignInOutcome>>mapToObj(_ ->
                                            () ->
                                                    signIn.signIn(
                                                            email, "fout", strangerAt("192.0.2.7")))
                                    .toList());
            looked =
                    guesses.stream()
                            .map(SignInTest::outcome)
                            .filter(SignInOutcome.Refused.class::isInstance)
                            .count();
        }

        assertThat(looked).isEqualTo(10);
        assertThat(signIn.signIn(email, PASSWORD, strangerAt("192.0.2.7")))
                .isInstanceOf(SignInOutcome.TooOften.class);
        clock.passes(Attempts.WINDOW);
        assertThat(signIn.signIn(email, PASSWORD, strangerAt("192.0.2.7")))
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void shutsOutNobodyElseAtTheSameAddress() {
        var attacked = somebody();
        var colleague = somebody();
        for (int guess = 0; guess < 12; guess++) {
            attempts.take(attacked, strangerAt("192.0.2.8"));
        }

        assertThat(signIn.signIn(colleague, PASSWORD, strangerAt("192.0.2.8")))
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }

    /** It is known by what the first answer left in it. */
    @Test
    void aStrangersGuessesAreNothingToABrowserThatIsKnown() throws Exception {
        var attacked = somebody();
        var own = browser(signIn(attacked, PASSWORD, "", null));
        isGuessedAt(attacked);

        assertThat(signIn(attacked, PASSWORD, "", null).getStatus()).isEqualTo(429);
        assertThat(signIn(attacked, PASSWORD, "", own).getStatus()).isEqualTo(303);
    }

    @Test
    void aBrowserIsKnownNoLongerThanNinetyDays(@Autowired Sweep sweep) throws Exception {
        var attacked = somebody();
        var own = browser(signIn(attacked, PASSWORD, "", null));

        clock.passes(Attempts.FAMILIAR_FOR.minusSeconds(1));
        sweep.sweep();
        isGuessedAt(attacked);
        assertThat(attempts.take(attacked, knockWith(own))).isTrue();

        clock.passes(Attempts.WINDOW);
        sweep.sweep();
        isGuessedAt(attacked);
        assertThat(attempts.take(attacked, knockWith(own))).isFalse();
    }

    /** A right and a wrong password leave the same in a browser; what it is worth stays with us. */
    @Test
    void aBrowserIsNotKnownByTryingAlone() throws Exception {
        var attacked = somebody();
        var guesser = browser(signIn(attacked, "fout", "", null));
        isGuessedAt(attacked, Attempts.PER_PERSON - 1);

        assertThat(signIn(attacked, "fout", "", guesser).getStatus()).isEqualTo(429);
    }

    /** The mail box proves who it is, so the way out of a lock is a new password. */
    @Test
    void aNewPasswordMakesTheBrowserKnown() throws Exception {
        var attacked = somebody();
        isGuessedAt(attacked);
        assertThat(signIn(attacked, PASSWORD, "", null).getStatus()).isEqualTo(429);

        var own = browser(choosesAnew(attacked, "vijf andere losse woorden"));

        assertThat(signIn(attacked, "vijf andere losse woorden", "", own).getStatus())
                .isEqualTo(303);
        assertThat(signIn(attacked, "vijf andere losse woorden", "", null).getStatus())
                .isEqualTo(429);
    }

    @Test
    void letsNobodyInWhoIsShutOut(@Autowired AccountStore store) {
        var email = somebody();
        accounts.shutOut(store.findByEmail(email).orElseThrow().id());

        assertThat(signIn.signIn(email, PASSWORD, strangerAt("192.0.2.15")))
                .isInstanceOf(SignInOutcome.Refused.class);
    }

    @Test
    void letsNobodyInWhoHasNoWorkAnyMore(@Autowired TestTime.Day day) {
        var lastDay = LocalDate.of(2026, 9, 11);
        var email = somebody(lastDay);
        day.itIs(lastDay);
        assertThat(signIn.signIn(email, PASSWORD, strangerAt("192.0.2.15")))
                .isInstanceOf(SignInOutcome.SignedIn.class);

        day.itIs(lastDay.plusDays(1));

        assertThat(signIn.signIn(email, PASSWORD, strangerAt("192.0.2.15")))
                .isInstanceOf(SignInOutcome.Refused.class);
    }

    @Test
    void neverLocksASchoolAndOnlySlowsItDown() {
        var teacher = somebody();
        for (int guess = 0; guess < 320; guess++) {
            var invented = guess + "@voorbeeldschool.example";
            attempts.take(invented, strangerAt("192.0.2.12"));
            attempts.noteRefusal("192.0.2.12");
        }

        long before = System.nanoTime();
        assertThat(signIn.signIn(teacher, PASSWORD, strangerAt("192.0.2.12")))
                .isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Slowdown.PAUSE, Slowdown.PAUSE.multipliedBy(10));
        assertThat(attempts.takeMail(teacher, "192.0.2.12")).isTrue();
    }

    @Test
    void countsOnlyAttemptsThatFailed() {
        var email = somebody();
        for (int morning = 0; morning < 12; morning++) {
            var wiped = strangerAt("192.0.2.9");
            assertThat(attempts.take(email, wiped)).isTrue();
            attempts.cameIn(email, wiped);
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
        return somebody(null);
    }

    private String somebody(@Nullable LocalDate lastDay) {
        var email = UUID.randomUUID() + "@voorbeeldschool.example";
        var account = accounts.addPractice(email, "Noor van den Berg", PASSWORD);
        accounts.appoint(given.aSchool(), account, Role.TEACHER, lastDay);
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

    private MockHttpServletResponse choosesAnew(String email, String password) throws Exception {
        forgotten.send(email);
        var body = outbox.list().stream().filter(it -> it.recipient().equals(email)).findFirst();
        var mail = body.orElseThrow().body();
        var link = mail.substring(mail.indexOf("/wachtwoord/")).lines().findFirst().orElseThrow();
        return mvc.perform(post(link).param("password", password).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private void isGuessedAt(String email) {
        isGuessedAt(email, Attempts.PER_PERSON);
    }

    private void isGuessedAt(String email, int times) {
        for (int guess = 0; guess < times; guess++) {
            assertThat(attempts.take(email, strangerAt("192.0.2.13"))).isTrue();
        }
    }

    private static Knock knockWith(Cookie browser) {
        return new Knock("192.0.2.14", new Secret(browser.getValue()));
    }

    private static Knock strangerAt(String address) {
        return new Knock(address, Secret.random());
    }

    private static Cookie browser(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getCookie("__Host-" + Knocks.NAME));
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
