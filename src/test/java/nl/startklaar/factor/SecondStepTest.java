package nl.startklaar.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.keys.Keys;
import nl.startklaar.keys.Seals;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.Account;
import nl.startklaar.staff.Accounts;
import nl.startklaar.staff.Attempts;
import nl.startklaar.staff.PasswordReset;
import nl.startklaar.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class SecondStepTest {

    private static final String PASSWORD = "fiets wolk lantaarn soep";
    private static final String SESSION = "__Host-sk_session";
    private static final String DEVICE = "__Host-sk_own";
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(Totp.SECONDS);

    @Autowired private MockMvc mvc;
    @Autowired private Accounts accounts;
    @Autowired private Setup setup;
    @Autowired private Codes codes;
    @Autowired private OwnDevices devices;
    @Autowired private Clock time;
    @Autowired private TransactionTemplate transactions;
    @Autowired private SchoolDays schoolDays;
    @Autowired private Keys keys;
    @Autowired private Seals seals;
    @Autowired private SignedIn signedIn;
    @Autowired private Given given;
    @Autowired private TestTime.Moment clock;
    @Autowired private TestTime.Day day;

    private School school;
    private Account teacher;

    @BeforeEach
    void aTeacherWithAPassword() {
        school = given.aSchool();
        teacher = somebody(Role.TEACHER);
    }

    @Test
    void letsNobodyInWithThePasswordAlone() throws Exception {
        setUp(teacher);

        var answer = signIn(teacher, null);

        assertThat(answer.getHeader(HttpHeaders.LOCATION))
                .isEqualTo("/inloggen/stap?naar=/scholen");
        var half = cookie(answer, SESSION);
        assertThat(statusOf(get("/scholen"), half)).isEqualTo(302);
        assertThat(statusOf(get(school.home() + "/medewerkers"), half)).isEqualTo(302);
        assertThat(statusOf(get("/mijn/tweede-stap"), half)).isEqualTo(302);
        assertThat(statusOf(post("/mijn/tweede-stap/begin").with(csrf()), half)).isEqualTo(401);
    }

    @Test
    void letsSomebodyInWithTheCodeOfThePhoneAndAnotherSession() throws Exception {
        var secret = setUp(teacher);
        var half = cookie(signIn(teacher, null), SESSION);

        var answer = show(half, code(secret));

        assertThat(answer.getHeader(HttpHeaders.LOCATION)).isEqualTo("/scholen");
        var whole = cookie(answer, SESSION);
        assertThat(whole.getValue()).isNotEqualTo(half.getValue());
        assertThat(statusOf(get("/scholen"), whole)).isEqualTo(200);
        assertThat(statusOf(get("/scholen"), half)).isEqualTo(302);
        assertThat(show(half, code(secret)).getHeader(HttpHeaders.LOCATION)).isEqualTo("/inloggen");
    }

    @Test
    void neverSendsAnybodyElsewhereAfterTheCode() throws Exception {
        var secret = setUp(teacher);
        var half = cookie(signIn(teacher, null), SESSION);

        var answer =
                perform(
                        post("/inloggen/stap")
                                .param("code", code(secret))
                                .param("naar", "//elders.example")
                                .with(csrf()),
                        half);

        assertThat(answer.getHeader(HttpHeaders.LOCATION)).isEqualTo("/");
    }

    @Test
    void forgetsAPasswordThatStandsAloneAfterAQuarterOfAnHour() throws Exception {
        var secret = setUp(teacher);
        var half = cookie(signIn(teacher, null), SESSION);

        clock.passes(Duration.ofMinutes(15));

        assertThat(show(half, code(secret)).getHeader(HttpHeaders.LOCATION)).isEqualTo("/inloggen");
    }

    @Test
    void takesEachCodeOfThePhoneOnceAlsoWhenItComesTwiceAtOnce() throws Exception {
        var secret = setUp(teacher);
        var code = code(secret);

        var outcomes = atOnce(5, () -> codes.use(teacher.id(), code));

        assertThat(outcomes).containsOnlyOnce(CodeOutcome.RIGHT);
        assertThat(codes.use(teacher.id(), code)).isEqualTo(CodeOutcome.WRONG);
        clock.passes(HALF_A_MINUTE);
        assertThat(codes.use(teacher.id(), code(secret))).isEqualTo(CodeOutcome.RIGHT);
    }

    @Test
    void looksAtTenGuessesAnHourHoweverManyComeAtOnce() throws Exception {
        var secret = setUp(teacher);

        var outcomes = atOnce(200, () -> codes.use(teacher.id(), "zzzzzzzz"));

        assertThat(outcomes.stream().filter(CodeOutcome.WRONG::equals)).hasSize(Attempts.PER_CODE);
        assertThat(codes.use(teacher.id(), code(secret))).isEqualTo(CodeOutcome.TOO_OFTEN);
        clock.passes(Attempts.WINDOW);
        assertThat(codes.use(teacher.id(), code(secret))).isEqualTo(CodeOutcome.RIGHT);
    }

    @Test
    void takesEachCodeOnPaperOnceHoweverItIsTyped() {
        var paper = setUpWithPaper(teacher);

        assertThat(paper).hasSize(Setup.RECOVERY_CODES).doesNotHaveDuplicates();
        var typed = paper.getFirst().shown().toUpperCase(Locale.ROOT).replace("-", " ");
        assertThat(codes.use(teacher.id(), typed)).isEqualTo(CodeOutcome.RIGHT);
        assertThat(codes.use(teacher.id(), typed)).isEqualTo(CodeOutcome.WRONG);
        assertThat(codes.use(somebody(Role.TEACHER).id(), paper.getLast().shown()))
                .isEqualTo(CodeOutcome.WRONG);
        assertThat(setup.countRecoveryCodes(teacher.id())).isEqualTo(9);
    }

    @Test
    void forgetsTheOldCodesOnPaperWhenThereAreNewOnes() {
        var old = setUpWithPaper(teacher);

        setup.renewRecoveryCodes(teacher.id());

        assertThat(codes.use(teacher.id(), old.getFirst().shown())).isEqualTo(CodeOutcome.WRONG);
    }

    @Test
    void keepsNothingThatOpensInTheDatabase(@Autowired @Qualifier("owner") JdbcClient owner) {
        var secret = setUp(teacher);

        var kept =
                owner.sql("select secret from factor.authenticator where account_id = :account")
                        .param("account", teacher.id())
                        .query(String.class)
                        .single();

        assertThat(kept).doesNotContain(secret.hex()).doesNotContain(Base32.encode(secret.bytes()));
    }

    @Test
    void sealsTheSecretAnewWhenTheKeyChanges() {
        var secret = setUp(teacher);

        keys.rotate();
        keys.reseal(school.id());

        assertThat(keys.countUses(school.id())).isEqualTo(Map.of(seals.activeKey(), 1));
        assertThat(codes.use(teacher.id(), code(secret))).isEqualTo(CodeOutcome.RIGHT);
    }

    @Test
    void keepsTheOldPhoneUntilTheNewOneShowsACode() {
        var old = setUp(teacher);
        setup.offer(teacher.id());
        clock.passes(HALF_A_MINUTE);
        assertThat(setup.confirm(teacher, "000000x")).isEmpty();
        assertThat(codes.use(teacher.id(), code(old))).isEqualTo(CodeOutcome.RIGHT);

        var next = setup.findOffered(teacher.id()).orElseThrow();
        clock.passes(HALF_A_MINUTE);
        assertThat(setup.confirm(teacher, code(next))).isPresent();

        clock.passes(HALF_A_MINUTE);
        assertThat(codes.use(teacher.id(), code(old))).isEqualTo(CodeOutcome.WRONG);
        assertThat(codes.use(teacher.id(), code(next))).isEqualTo(CodeOutcome.RIGHT);
    }

    @Test
    void asksACodeOnAnOwnDeviceOnceInThirtyDays() throws Exception {
        var secret = setUp(teacher);
        var half = cookie(signIn(teacher, null), SESSION);
        var answer =
                perform(
                        post("/inloggen/stap")
                                .param("code", code(secret))
                                .param("own", "true")
                                .with(csrf()),
                        half);
        var device = cookie(answer, DEVICE);
        assertThat(answer.getHeaders(HttpHeaders.SET_COOKIE))
                .anySatisfy(it ->
                        assertThat(it)
                                .startsWith(DEVICE + "=")
                                .contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/"));

        clock.passes(Duration.ofDays(30).minusSeconds(1));
        assertThat(signIn(teacher, device).getHeader(HttpHeaders.LOCATION)).isEqualTo("/scholen");
        clock.passes(Duration.ofSeconds(1));
        assertThat(signIn(teacher, device).getHeader(HttpHeaders.LOCATION))
                .isEqualTo("/inloggen/stap?naar=/scholen");
    }

    @Test
    void givesNobodyElseTheTrustOfADevice() throws Exception {
        setUp(teacher);
        var colleague = somebody(Role.TEACHER);
        setUp(colleague);
        var device = new Cookie(DEVICE, remember(teacher));

        assertThat(signIn(teacher, device).getHeader(HttpHeaders.LOCATION)).isEqualTo("/scholen");
        assertThat(signIn(colleague, device).getHeader(HttpHeaders.LOCATION))
                .startsWith("/inloggen/stap");
    }

    @Test
    void asksAgainOnADeviceThatWasTakenOff() throws Exception {
        setUp(teacher);
        var device = new Cookie(DEVICE, remember(teacher));
        var listed = devices.list(teacher.id());
        assertThat(listed).hasSize(1);

        devices.forget(somebody(Role.TEACHER).id(), listed.getFirst().id());
        assertThat(devices.list(teacher.id())).hasSize(1);
        devices.forget(teacher.id(), listed.getFirst().id());

        assertThat(signIn(teacher, device).getHeader(HttpHeaders.LOCATION))
                .startsWith("/inloggen/stap");
    }

    @Test
    void remindsFirstAndThenSetsUpBeforeAnythingElse() throws Exception {
        var monday = day.today();
        assertThat(signIn(teacher, null).getHeader(HttpHeaders.LOCATION)).isEqualTo("/scholen");
        day.itIs(monday.plusDays(13));
        var session = cookie(signIn(teacher, null), SESSION);
        assertThat(perform(get("/mijn"), session).getContentAsString())
                .contains("Stel je tweede stap in, met je telefoon.");

        day.itIs(monday.plusDays(14));
        var answer = signIn(teacher, null);

        assertThat(answer.getHeader(HttpHeaders.LOCATION))
                .isEqualTo("/inloggen/stap?naar=/scholen");
        var half = cookie(answer, SESSION);
        perform(post("/inloggen/stap/begin").with(csrf()), half);
        var offered = setup.findOffered(teacher.id()).orElseThrow();
        assertThat(perform(get("/inloggen/stap"), half).getContentAsString())
                .contains(offered.typed());
        var done =
                perform(
                        post("/inloggen/stap/instellen").param("first", code(offered)).with(csrf()),
                        half);
        assertThat(done.getContentAsString()).contains("Je tien codes op papier");
        assertThat(done.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
        assertThat(statusOf(get("/scholen"), cookie(done, SESSION))).isEqualTo(200);
    }

    @Test
    void neverLetsWhoHasASecondStepSetUpAnotherWithThePasswordAlone() throws Exception {
        setUp(teacher);
        var half = cookie(signIn(teacher, null), SESSION);

        perform(post("/inloggen/stap/begin").with(csrf()), half);

        assertThat(setup.findOffered(teacher.id())).isEmpty();
    }

    @Test
    void asksACodeBeforeAnotherPhoneOrNewPaperOnAnOpenScreen() throws Exception {
        var secret = setUp(teacher);
        var half = cookie(signIn(teacher, null), SESSION);
        var session = cookie(show(half, code(secret)), SESSION);

        assertThat(statusOf(post("/mijn/tweede-stap/begin").with(csrf()), session)).isEqualTo(422);
        assertThat(statusOf(post("/mijn/tweede-stap/codes").with(csrf()), session)).isEqualTo(422);
        assertThat(setup.findOffered(teacher.id())).isEmpty();
    }

    /** What was begun and left on a screen is not for who comes by later. */
    @Test
    void asksACodeAgainWhenAnotherPhoneWasBegunLongAgo() throws Exception {
        var secret = setUp(teacher);
        var half = cookie(signIn(teacher, null), SESSION);
        var session = cookie(show(half, code(secret)), SESSION);
        setup.offer(teacher.id());
        var offered = setup.findOffered(teacher.id()).orElseThrow();
        clock.passes(Challenges.LASTS);

        assertThat(statusOf(get("/mijn/tweede-stap/instellen"), session)).isEqualTo(422);
        assertThat(
                        statusOf(
                                post("/mijn/tweede-stap/instellen")
                                        .param("first", code(offered))
                                        .with(csrf()),
                                session))
                .isEqualTo(422);
        assertThat(setup.findOffered(teacher.id())).contains(offered);
    }

    @Test
    void isWantedFromTheDayThatTheSchoolChose() throws Exception {
        var today = day.today();
        assertThat(schoolDays.choose(school.id(), today.minusDays(1))).isFalse();
        assertThat(schoolDays.choose(school.id(), today.plusDays(SchoolDays.FURTHEST + 1)))
                .isFalse();
        assertThat(schoolDays.choose(school.id(), today)).isTrue();
        assertThat(schoolDays.choose(school.id(), today.plusDays(30))).isFalse();

        assertThat(signIn(teacher, null).getHeader(HttpHeaders.LOCATION))
                .startsWith("/inloggen/stap");
    }

    @Test
    void letsASubstituteInForTheDayWithAColleaguesPass() throws Exception {
        var substitute = somebody(Role.SUBSTITUTE);
        schoolDays.choose(school.id(), day.today());
        var giver = signedIn.as(Role.TEACHER, school);
        var page =
                perform(
                        post(school.home() + "/tweede-stap/" + substitute.id() + "/dagpas")
                                .with(csrf()),
                        giver);
        var code = shownCode(page);

        var half = cookie(signIn(substitute, null), SESSION);
        var session = cookie(show(half, code), SESSION);
        assertThat(statusOf(get("/scholen"), session)).isEqualTo(200);

        day.itIs(day.today().plusDays(1));
        assertThat(codes.use(substitute.id(), code)).isEqualTo(CodeOutcome.WRONG);
    }

    @Test
    void givesADayPassToSubstitutesOnly() throws Exception {
        var giver = signedIn.as(Role.TEACHER, school);
        var elsewhere = signedIn.as(Role.TEACHER, given.aSchool());
        var substitute = somebody(Role.SUBSTITUTE);
        var path = school.home() + "/tweede-stap/" + substitute.id() + "/dagpas";

        assertThat(
                        statusOf(
                                post(school.home() + "/tweede-stap/" + teacher.id() + "/dagpas")
                                        .with(csrf()),
                                giver))
                .isEqualTo(404);
        assertThat(statusOf(post(path).with(csrf()), elsewhere)).isEqualTo(404);
        assertThat(statusOf(post(path).with(csrf()), giver)).isEqualTo(200);
    }

    @Test
    void beginsAnewWithThePasswordAndACoordinatorWhoLookedAtThePerson() throws Exception {
        var old = setUp(teacher);
        var device = new Cookie(DEVICE, remember(teacher));
        var coordinator = signedIn.as(Role.ICT_COORDINATOR, school);
        var path = school.home() + "/tweede-stap/" + teacher.id() + "/nieuwe-start";
        var code = shownCode(perform(post(path).with(csrf()), coordinator));
        assertThat(signIn(teacher, device).getHeader(HttpHeaders.LOCATION)).isEqualTo("/scholen");
        var half = cookie(signIn(teacher, null), SESSION);

        assertThat(show(half, code).getHeader(HttpHeaders.LOCATION))
                .isEqualTo("/inloggen/stap?naar=/scholen");

        assertThat(statusOf(get("/scholen"), half)).isEqualTo(302);
        assertThat(setup.getStanding(teacher.id()).isSetUp()).isFalse();
        assertThat(devices.list(teacher.id())).isEmpty();
        assertThat(codes.use(teacher.id(), code)).isEqualTo(CodeOutcome.WRONG);
        assertThat(codes.use(teacher.id(), code(old))).isEqualTo(CodeOutcome.WRONG);
        assertThat(perform(get("/inloggen/stap"), half).getContentAsString())
                .contains("Begin met instellen");
    }

    /** Otherwise the password alone would do, until somebody sets it up. */
    @Test
    void leavesNothingOpenWhenANewStartIsNotUsed() throws Exception {
        setUp(teacher);
        var head = signedIn.as(Role.HEAD, school);
        var path = school.home() + "/tweede-stap/" + teacher.id() + "/nieuwe-start";
        var code = shownCode(perform(post(path).with(csrf()), head));
        show(cookie(signIn(teacher, null), SESSION), code);

        clock.passes(Standing.TO_SET_UP);

        var answer = signIn(teacher, null);
        assertThat(answer.getHeader(HttpHeaders.LOCATION)).startsWith("/inloggen/stap");
        perform(post("/inloggen/stap/begin").with(csrf()), cookie(answer, SESSION));
        assertThat(setup.findOffered(teacher.id())).isEmpty();
    }

    @Test
    void letsNobodyGiveAStartToThemselvesOrWithoutBeingInCharge() throws Exception {
        var head = somebody(Role.HEAD);
        var path = school.home() + "/tweede-stap/" + head.id() + "/nieuwe-start";

        assertThat(statusOf(post(path).with(csrf()), cookie(signIn(head, null), SESSION)))
                .isEqualTo(404);
        assertThat(statusOf(post(path).with(csrf()), signedIn.as(Role.TEACHER, school)))
                .isEqualTo(404);
    }

    /** The password is new, and with it alone nobody is inside, on whatever device. */
    @Test
    void trustsNoDeviceAnyMoreAfterALinkFromTheMail() {
        setUp(teacher);
        var device = remember(teacher);

        transactions.executeWithoutResult(_ -> devices.on(new PasswordReset(teacher.id())));

        assertThat(setup.getStanding(teacher.id()).isSetUp()).isTrue();
        assertThat(devices.isRemembered(teacher.id(), Optional.of(device))).isFalse();
    }

    private Account somebody(Role role) {
        var email = UUID.randomUUID() + "@voorbeeldschool.example";
        var account = accounts.addPractice(email, "Noor van den Berg", PASSWORD);
        accounts.appoint(school, account, role, null);
        return account;
    }

    private SharedSecret setUp(Account account) {
        setup.offer(account.id());
        var secret = setup.findOffered(account.id()).orElseThrow();
        assertThat(setup.confirm(account, code(secret))).isPresent();
        clock.passes(HALF_A_MINUTE);
        return secret;
    }

    private List<TypedCode> setUpWithPaper(Account account) {
        setup.offer(account.id());
        return setup.confirm(account, code(setup.findOffered(account.id()).orElseThrow()))
                .orElseThrow();
    }

    private String remember(Account account) {
        return devices.remember(account.id(), "Chrome, Windows");
    }

    private String code(SharedSecret secret) {
        return Totp.code(secret.bytes(), Totp.step(time.instant()));
    }

    private MockHttpServletResponse signIn(Account account, @Nullable Cookie device)
            throws Exception {
        return perform(
                post("/inloggen")
                        .param("email", account.email())
                        .param("password", PASSWORD)
                        .param("naar", "/scholen")
                        .with(csrf()),
                device);
    }

    private MockHttpServletResponse show(Cookie half, String code) throws Exception {
        return perform(
                post("/inloggen/stap").param("code", code).param("naar", "/scholen").with(csrf()),
                half);
    }

    private int statusOf(MockHttpServletRequestBuilder request, Cookie session) throws Exception {
        return perform(request, session).getStatus();
    }

    private MockHttpServletResponse perform(
            MockHttpServletRequestBuilder request, @Nullable Cookie cookie) throws Exception {
        var asked = request.header(HttpHeaders.ACCEPT, "text/html");
        return mvc.perform(cookie == null ? asked : asked.cookie(cookie)).andReturn().getResponse();
    }

    private static Cookie cookie(MockHttpServletResponse answer, String name) {
        return Objects.requireNonNull(answer.getCookie(name));
    }

    private static String shownCode(MockHttpServletResponse page) throws Exception {
        var shown = Pattern.compile("<p class=\"code\">([^<]+)").matcher(page.getContentAsString());
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private static List<CodeOutcome> atOnce(int times, Callable<CodeOutcome> guess)
            throws InterruptedException {
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            return guessers.invokeAll(Collections.nCopies(times, guess)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
