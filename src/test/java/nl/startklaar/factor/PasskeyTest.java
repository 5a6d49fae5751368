package nl.startklaar.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.Account;
import nl.startklaar.staff.Accounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Every attack here is an answer that differs from a good one in a single thing. */
@HouseTest
class PasskeyTest {

    private static final String PASSWORD = "fiets wolk lantaarn soep";
    private static final String SESSION = "__Host-sk_session";
    private static final String FORM = "__Host-sk_form";
    private static final String OWN = "/mijn/tweede-stap";
    private static final String STEP = "/inloggen/stap";
    private static final String DOOR = "/inloggen/passkey";

    @Autowired private MockMvc mvc;
    @Autowired private Accounts accounts;
    @Autowired private Setup setup;
    @Autowired private Codes codes;
    @Autowired private Passes passes;
    @Autowired private Passkeys passkeys;
    @Autowired private SchoolDays schoolDays;
    @Autowired private Given given;
    @Autowired private Clock time;
    @Autowired private TestTime.Moment clock;
    @Autowired private TestTime.Day day;

    private final TinyAuthenticator laptop = new TinyAuthenticator();
    private School school;
    private Account teacher;
    private Cookie browser;

    @BeforeEach
    void aTeacherWithAPassword() {
        school = given.aSchool();
        teacher = somebody();
        browser = aBrowser();
    }

    @Test
    void isJoinedAndComesWithCodesOnPaper() throws Exception {
        var session = signedIn(teacher);

        var answer = add(laptop, session);

        assertThat(answer.getContentAsString()).contains("Je tien codes op papier");
        assertThat(setup.getStanding(teacher.id()).isSetUp()).isTrue();
        assertThat(passes.list(school.id()))
                .filteredOn(it -> it.account().id().equals(teacher.id()))
                .allMatch(ColleagueStep::setUp);
        assertThat(perform(get("/mijn"), session).getContentAsString())
                .doesNotContain("Stel je tweede stap in");
        assertThat(perform(get(OWN), session).getContentAsString())
                .contains("laptop van school")
                .contains("nog niet gebruikt");
    }

    @Test
    void isAskedAfterThePasswordAndLetsItsOwnerIn() throws Exception {
        add(laptop, signedIn(teacher));
        var half = cookie(signIn(teacher), SESSION);
        assertThat(perform(get("/scholen"), half).getStatus()).isEqualTo(302);

        var answer = send(STEP + "/passkey", laptop.show(ask(STEP + "/passkey/vraag", half)), half);

        assertThat(answer.getHeader(HttpHeaders.LOCATION)).isEqualTo("/scholen");
        var whole = cookie(answer, SESSION);
        assertThat(whole.getValue()).isNotEqualTo(half.getValue());
        assertThat(perform(get("/scholen"), whole).getStatus()).isEqualTo(200);
        assertThat(passkeys.list(teacher.id()))
                .allMatch(it -> it.lastUsedAt().equals(Optional.of(time.instant())));
    }

    @Test
    void isBothStepsAtOnceForWhoHasNothingElseWithThem() throws Exception {
        add(laptop, signedIn(teacher));

        var answer = send(DOOR, laptop.show(ask(DOOR + "/vraag")));

        assertThat(answer.getHeader(HttpHeaders.LOCATION)).isEqualTo("/scholen");
        assertThat(perform(get("/scholen"), cookie(answer, SESSION)).getStatus()).isEqualTo(200);
    }

    @Test
    void letsNobodyInWhoIsShutOut() throws Exception {
        add(laptop, signedIn(teacher));
        accounts.shutOut(teacher.id());

        assertThat(send(DOOR, laptop.show(ask(DOOR + "/vraag"))).getStatus()).isEqualTo(422);
    }

    @Test
    void letsNobodyInWhoHasNoWorkAnyMore() throws Exception {
        var lastDay = LocalDate.of(2026, 9, 11);
        add(laptop, signedIn(somebody(lastDay)));
        day.itIs(lastDay.plusDays(1));

        var answer = send(DOOR, laptop.show(ask(DOOR + "/vraag")));

        assertThat(answer.getCookie(SESSION)).isNull();
        assertThat(answer.getHeader(HttpHeaders.LOCATION)).isNotEqualTo("/scholen");
    }

    private static Stream<Arguments> whatIsNotRight() {
        return Stream.of(
                changed("made for another site", it -> it.origin = "https://elders.example"),
                changed("made for our neighbour", it -> it.origin = "http://localhost:8081"),
                changed("for another domain", it -> it.domain = "elders.example"),
                changed("owner not known", it -> it.flags = TinyAuthenticator.PRESENT),
                changed("nobody there", it -> it.flags = TinyAuthenticator.OWNER_KNOWN),
                changed("from a page inside another", it -> it.crossOrigin = true));
    }

    private static Arguments changed(String what, Consumer<TinyAuthenticator> change) {
        return Arguments.argumentSet(what, change);
    }

    @ParameterizedTest
    @MethodSource("whatIsNotRight")
    void isRefusedWhenShown(Consumer<TinyAuthenticator> change) throws Exception {
        add(laptop, signedIn(teacher));
        change.accept(laptop);

        assertRefused(laptop.show(ask(DOOR + "/vraag")));
    }

    @ParameterizedTest
    @MethodSource("whatIsNotRight")
    void isRefusedWhenMade(Consumer<TinyAuthenticator> change) throws Exception {
        change.accept(laptop);

        assertThat(add(laptop, signedIn(teacher)).getStatus()).isEqualTo(422);
        assertThat(setup.getStanding(teacher.id()).isSetUp()).isFalse();
    }

    @Test
    void isRefusedWithAKindOfKeyThatIsNotOnTheList() throws Exception {
        laptop.algorithm = -9;

        assertThat(add(laptop, signedIn(teacher)).getStatus()).isEqualTo(422);
    }

    @Test
    void worksOnceForEachQuestion() throws Exception {
        add(laptop, signedIn(teacher));
        var said = laptop.show(ask(DOOR + "/vraag"));
        assertThat(send(DOOR, said).getStatus()).isEqualTo(303);

        assertRefused(said);
    }

    @Test
    void usesAQuestionUpAlsoWhenTheAnswerIsWrong() throws Exception {
        add(laptop, signedIn(teacher));
        var said = laptop.show(ask(DOOR + "/vraag"));
        var wrong = new HashMap<>(said);
        wrong.put("signature", TinyAuthenticator.text(new byte[70]));

        assertRefused(wrong);
        assertRefused(said);
    }

    @Test
    void answersWithinFiveMinutes() throws Exception {
        add(laptop, signedIn(teacher));
        var said = laptop.show(ask(DOOR + "/vraag"));

        clock.passes(Challenges.LASTS);

        assertRefused(said);
    }

    @Test
    void answersFromTheBrowserThatWasAsked() throws Exception {
        add(laptop, signedIn(teacher));
        var said = laptop.show(ask(DOOR + "/vraag"));
        browser = aBrowser();

        assertRefused(said);
        ask(DOOR + "/vraag");
        assertRefused(said);
    }

    @Test
    void answersTheQuestionThatWasAskedAndNoOther() throws Exception {
        add(laptop, signedIn(teacher));
        var half = cookie(signIn(teacher), SESSION);
        var said = laptop.show(ask(STEP + "/passkey/vraag", half));

        assertRefused(said);
        assertRefused(laptop.show("webauthn.create", challengeOf(ask(DOOR + "/vraag"))));
        assertRefused(laptop.show("webauthn.get", TinyAuthenticator.text(new byte[32])));
        assertRefused(Map.of());
    }

    @Test
    void isNobodyElses() throws Exception {
        add(laptop, signedIn(teacher));
        var colleague = somebody();
        var phone = new TinyAuthenticator();
        add(phone, signedIn(colleague));
        var half = cookie(signIn(teacher), SESSION);

        var answer = send(STEP + "/passkey", phone.show(ask(STEP + "/passkey/vraag", half)), half);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(perform(get("/scholen"), half).getStatus()).isEqualTo(302);
        var session = signedInWith(phone);
        showFirst(phone, session);
        assertThat(add(laptop, session).getContentAsString()).contains("heb je al een passkey");
        assertThat(passkeys.list(colleague.id())).hasSize(1);
    }

    @Test
    void saysOfWhomItIsAndIsHeldToIt() throws Exception {
        add(laptop, signedIn(teacher));
        var said = new HashMap<>(laptop.show(ask(DOOR + "/vraag")));
        said.put("person", TinyAuthenticator.text(Passkeys.handle(somebody().id())));

        assertRefused(said);
    }

    @Test
    void isRefusedWhenItCountsBackwards() throws Exception {
        laptop.counter = 5;
        add(laptop, signedIn(teacher));
        laptop.counter = 6;
        assertThat(send(DOOR, laptop.show(ask(DOOR + "/vraag"))).getStatus()).isEqualTo(303);

        assertRefused(laptop.show(ask(DOOR + "/vraag")));
        laptop.counter = 5;
        assertRefused(laptop.show(ask(DOOR + "/vraag")));
        laptop.counter = 0;
        assertRefused(laptop.show(ask(DOOR + "/vraag")));
    }

    @Test
    void needNotCountWhenItIsSharedWithOtherDevices() throws Exception {
        add(laptop, signedIn(teacher));

        for (int it = 0; it < 3; it++) {
            assertThat(send(DOOR, laptop.show(ask(DOOR + "/vraag"))).getStatus()).isEqualTo(303);
        }
    }

    @Test
    void showsFirstBeforeAnotherIsMadeOrOneIsTakenOff() throws Exception {
        add(laptop, signedIn(teacher));
        var session = signedInWith(laptop);
        var key = passkeys.list(teacher.id()).getFirst().id();
        var asked = perform(post(OWN + "/passkeys/vraag").with(csrf()), session);
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(send(OWN + "/passkeys/" + key + "/weg", Map.of(), session).getStatus())
                .isEqualTo(422);
        assertThat(send(OWN + "/begin", Map.of(), session).getStatus()).isEqualTo(422);
        assertThat(send(OWN + "/codes", Map.of(), session).getStatus()).isEqualTo(422);

        showFirst(laptop, session);
        assertThat(add(new TinyAuthenticator(), session).getStatus()).isEqualTo(303);
        assertThat(send(OWN + "/passkeys/" + key + "/weg", Map.of(), session).getStatus())
                .isEqualTo(303);
        assertThat(passkeys.list(teacher.id())).hasSize(1);

        clock.passes(Challenges.LASTS);
        assertThat(send(OWN + "/codes", Map.of(), session).getStatus()).isEqualTo(422);
    }

    @Test
    void isNotTakenOffWhenItIsTheLastAndOneIsNeeded() throws Exception {
        schoolDays.choose(school.id(), day.today());
        var half = cookie(signIn(teacher), SESSION);
        var done = send(STEP + "/passkeys", laptop.make(ask(STEP + "/passkeys/vraag", half)), half);
        assertThat(done.getContentAsString()).contains("Je tien codes op papier");
        var key = passkeys.list(teacher.id()).getFirst().id();

        assertThat(passkeys.remove(teacher.id(), key, true)).isEqualTo(RemovedPasskey.LAST);
        assertThat(passkeys.remove(somebody().id(), key, false))
                .isEqualTo(RemovedPasskey.NOT_THERE);

        assertThat(setup.countRecoveryCodes(teacher.id())).isEqualTo(10);
        assertThat(passkeys.remove(teacher.id(), key, false)).isEqualTo(RemovedPasskey.REMOVED);
        assertThat(setup.countRecoveryCodes(teacher.id())).isZero();
    }

    @Test
    void endsWithANewStartAndSoDoesWhatWasAsked() throws Exception {
        add(laptop, signedIn(teacher));
        var half = cookie(signIn(teacher), SESSION);
        var asked = ask(STEP + "/passkey/vraag", half);
        var code = passes.giveNewStart(school.id(), teacher.id(), somebody().id()).shown();

        assertThat(codes.use(teacher.id(), code)).isEqualTo(CodeOutcome.NEW_START);

        assertThat(send(STEP + "/passkey", laptop.show(asked), half).getStatus()).isEqualTo(422);
        assertRefused(laptop.show(ask(DOOR + "/vraag")));
        assertThat(setup.getStanding(teacher.id()).isSetUp()).isFalse();
    }

    @Test
    void isNeverMadeWithThePasswordAloneWhenThereIsOneAlready() throws Exception {
        add(laptop, signedIn(teacher));
        var half = cookie(signIn(teacher), SESSION);

        assertThat(perform(post(STEP + "/passkeys/vraag").with(csrf()), half).getStatus())
                .isEqualTo(422);
    }

    @Test
    void isOneOfTenAtMost() throws Exception {
        var session = signedIn(teacher);
        add(laptop, session);
        showFirst(laptop, session);
        for (int it = 1; it < Passkeys.MOST; it++) {
            assertThat(add(new TinyAuthenticator(), session).getStatus()).isEqualTo(303);
        }

        assertThat(add(new TinyAuthenticator(), session).getStatus()).isEqualTo(422);
    }

    private Account somebody() {
        return somebody(null);
    }

    private Account somebody(@Nullable LocalDate lastDay) {
        var email = UUID.randomUUID() + "@voorbeeldschool.example";
        var account = accounts.addPractice(email, "Noor van den Berg", PASSWORD);
        accounts.appoint(school, account, Role.TEACHER, lastDay);
        return account;
    }

    private static Cookie aBrowser() {
        return new Cookie(FORM, UUID.randomUUID().toString());
    }

    /** Of whom there is no second step yet. */
    private Cookie signedIn(Account account) throws Exception {
        return cookie(signIn(account), SESSION);
    }

    /** With which the browser gets another secret in its forms, as it does. */
    private Cookie signedInWith(TinyAuthenticator device) throws Exception {
        var answer = send(DOOR, device.show(ask(DOOR + "/vraag")));
        assertThat(cookie(answer, FORM).getMaxAge()).isZero();
        browser = aBrowser();
        return cookie(answer, SESSION);
    }

    private MockHttpServletResponse signIn(Account account) throws Exception {
        return send(
                "/inloggen",
                Map.of("email", account.email(), "password", PASSWORD, "naar", "/scholen"));
    }

    private MockHttpServletResponse add(TinyAuthenticator device, Cookie session) throws Exception {
        var fields = new HashMap<>(device.make(ask(OWN + "/passkeys/vraag", session)));
        fields.put("name", "laptop van school");
        return send(OWN + "/passkeys", fields, session);
    }

    private void showFirst(TinyAuthenticator device, Cookie session) throws Exception {
        var said = device.show(ask(OWN + "/laat-zien/vraag", session));
        assertThat(send(OWN + "/laat-zien/passkey", said, session).getStatus()).isEqualTo(303);
    }

    private void assertRefused(Map<String, String> said) throws Exception {
        assertThat(send(DOOR, said).getStatus()).isEqualTo(422);
    }

    private String ask(String path, Cookie... cookies) throws Exception {
        var answer = perform(post(path).with(csrf()), cookies);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
        return answer.getContentAsString();
    }

    private static String challengeOf(String asked) {
        return JsonPath.read(asked, "$.challenge");
    }

    private MockHttpServletResponse send(String path, Map<String, String> fields, Cookie... cookies)
            throws Exception {
        var request = post(path).param("naar", "/scholen").with(csrf());
        fields.forEach((name, value) -> request.param(name, value));
        return perform(request, cookies);
    }

    private MockHttpServletResponse perform(
            MockHttpServletRequestBuilder request, Cookie... cookies) throws Exception {
        var all = Stream.concat(Stream.of(browser), Stream.of(cookies)).toArray(Cookie[]::new);
        return mvc.perform(
                        request.header(HttpHeaders.ACCEPT, "text/html", "application/json")
                                .cookie(all))
                .andReturn()
                .getResponse();
    }

    private static Cookie cookie(MockHttpServletResponse answer, String name) {
        return Objects.requireNonNull(answer.getCookie(name));
    }
}
