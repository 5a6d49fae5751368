package nl.startklaar.network;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.school.School;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Every way to lie to us of test resource oidc/negative.json: nobody comes in by one. */
@HouseTest
class PortalLiesTest {

    /** What is asked of a provider, which we are to publishers; a client cannot be asked it. */
    private static final Map<String, String> OF_A_PROVIDER =
            Map.ofEntries(
                    entry("code-replayed", "OidcTest#aCodeWorksOnceAndASecondTimeUndoesTheFirst"),
                    entry(
                            "code-other-client",
                            "OidcTest#aCodeIsWorthNothingToAnotherProgramAndStaysGoodForItsOwn"),
                    entry("code-other-redirect", "OidcTest#aCodeIsWorthNothingWithOtherWords"),
                    entry("pkce-missing", "OidcTest#aCodeIsWorthNothingWithoutItsVerifier"),
                    entry("pkce-plain", "OidcTest#wantsProofThatOneProgramAsksAndComesBack"),
                    entry("pkce-wrong", "OidcTest#aCodeIsWorthNothingWithOtherWords"),
                    entry(
                            "redirect-extra-query",
                            "OidcTest#sendsNobodyToAnAddressThatIsNotTheProgramsOwn"),
                    entry(
                            "redirect-extra-path",
                            "OidcTest#sendsNobodyToAnAddressThatIsNotTheProgramsOwn"),
                    entry(
                            "redirect-userinfo",
                            "OidcTest#sendsNobodyToAnAddressThatIsNotTheProgramsOwn"),
                    entry(
                            "redirect-double-at",
                            "OidcTest#sendsNobodyToAnAddressThatIsNotTheProgramsOwn"),
                    entry(
                            "redirect-semicolon",
                            "OidcTest#sendsNobodyToAnAddressThatIsNotTheProgramsOwn"),
                    entry(
                            "redirect-fragment",
                            "OidcTest#sendsNobodyToAnAddressThatIsNotTheProgramsOwn"),
                    entry(
                            "redirect-port",
                            "OidcTest#sendsNobodyToAnAddressThatIsNotTheProgramsOwn"),
                    entry(
                            "redirect-case",
                            "OidcTest#sendsNobodyToAnAddressThatIsNotTheProgramsOwn"),
                    entry(
                            "redirect-loopback-port",
                            "OidcTest#sendsNobodyToAnAddressThatIsNotTheProgramsOwn"),
                    entry(
                            "redirect-javascript",
                            "OidcTest#sendsNobodyToAnAddressThatIsNotTheProgramsOwn"),
                    entry("id-token-as-access-token", "OidcTest#aProofIsNoToken"));

    /** A client chooses it, and we choose none. */
    private static final Set<String> NOT_OURS = Set.of("response_mode-unknown");

    private static final Map<String, Trick> TRICKS =
            Map.ofEntries(
                    entry("kid-missing", PortalLiesTest::twoKeysAndNoName),
                    entry("sub-other-tenant", PortalLiesTest::theSameNumberElsewhere),
                    entry("exp-past-within-skew", PortalLiesTest::aMinuteLateIsInTime),
                    entry("nonce-replayed", PortalLiesTest::theProofOfLastTime),
                    entry("state-missing", test -> test.backWith(it -> without(it, "state"))),
                    entry(
                            "state-wrong",
                            test -> test.backWith(it -> with(it, "state", Secrets.random()))),
                    entry("state-replayed", PortalLiesTest::theSameAnswerTwice),
                    entry("state-other-session", PortalLiesTest::theAnswerOfSomebodyElse),
                    entry("duplicate-params", PortalLiesTest::anyOfThemTwice),
                    entry("iss-mixup", PortalLiesTest::theAnswerOfAnotherPortal));

    private final MockMvc mvc;
    private final NetworkCast cast;
    private final TestTime.Moment clock;

    private TestPortal portal;
    private School school;
    private Connection connection;
    private Browser browser;

    PortalLiesTest(
            @Autowired MockMvc mvc, @Autowired NetworkCast cast, @Autowired TestTime.Moment clock) {
        this.mvc = mvc;
        this.cast = cast;
        this.clock = clock;
    }

    @BeforeEach
    void aPupilWhomAPortalKnows() {
        portal = new TestPortal(clock);
        school = cast.aSchool();
        connection = cast.believe(school, portal);
        cast.aPupil(school, "Noor", "", "L1");
        browser = new Browser(mvc);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    /** What happens on the way, and not in the proof. */
    private interface Trick {
        void play(PortalLiesTest test) throws Exception;
    }

    static Stream<String> tricks() {
        return TRICKS.keySet().stream().sorted();
    }

    static Stream<String> lies() {
        return Lies.ALL.keySet().stream().sorted();
    }

    @Test
    void everyCaseIsTriedOrHasAReason() throws IOException {
        var tried = new TreeSet<>(Lies.ALL.keySet());
        tried.addAll(TRICKS.keySet());
        assertThat(tried)
                .doesNotContainAnyElementsOf(OF_A_PROVIDER.keySet())
                .doesNotContainAnyElementsOf(NOT_OURS);
        tried.addAll(OF_A_PROVIDER.keySet());
        tried.addAll(NOT_OURS);

        assertThat(ids()).hasSize(65);
        assertThat(tried).containsExactlyInAnyOrderElementsOf(ids());
    }

    @Test
    void everyTestOfAProviderIsThere() throws ClassNotFoundException {
        var tests =
                Stream.of(Class.forName("nl.startklaar.partner.OidcTest").getDeclaredMethods())
                        .map(it -> "OidcTest#" + it.getName())
                        .toList();

        assertThat(tests).containsAll(OF_A_PROVIDER.values());
    }

    private static List<String> ids() throws IOException {
        try (var file = new ClassPathResource("oidc/negative.json").getInputStream()) {
            return JsonMapper.shared()
                    .readTree(file)
                    .valueStream()
                    .map(it -> it.get("id").asString())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lies")
    void nobodyComesInByALie(String id) throws Exception {
        portal.published.add(Lies.EC_KEY.toPublicJWK());
        portal.sign = Objects.requireNonNull(Lies.ALL.get(id))::tell;

        comes();

        assertIsOutside();
        assertThat(portal.requests).doesNotContain("/keys");
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void nobodyComesInByATrick(String id) throws Exception {
        Objects.requireNonNull(TRICKS.get(id)).play(this);
    }

    @Test
    void whoTellsTheTruthComesIn() throws Exception {
        comes();

        assertThat(browser.has("sk_pupil")).isTrue();
    }

    private Map<String, Object> noor() {
        return Map.of("sub", "p-1", "las_key", "L1");
    }

    private void comes() throws Exception {
        browser.open(answer());
    }

    private URI answer() throws Exception {
        return portal.signIn(browser.location(connection.path(school)), noor());
    }

    private void assertIsOutside() throws Exception {
        assertThat(browser.has("sk_pupil")).isFalse();
        var home = browser.open("/leerling/" + school.brin() + "/thuis");
        assertThat(home.getStatus()).isEqualTo(303);
    }

    /** A proof that names no key is only clear while there is one. */
    private void twoKeysAndNoName() throws Exception {
        portal.published.add(
                new RSAKey.Builder(TestPortal.OTHER_KEY).keyID("tweede").build().toPublicJWK());
        portal.sign =
                (head, said) -> {
                    var nameless = new LinkedHashMap<>(head);
                    nameless.remove("kid");
                    return TestPortal.signed(nameless, said);
                };
        comes();
        assertIsOutside();
    }

    private void theSameNumberElsewhere() throws Exception {
        comes();
        try (var other = new TestPortal(clock)) {
            var elsewhere = cast.believe(school, other);
            var stranger = new Browser(mvc);
            var there = stranger.location(elsewhere.path(school));
            stranger.open(other.signIn(there, Map.of("sub", "p-1")));
            assertThat(stranger.has("sk_pupil")).isFalse();
        }
    }

    private void aMinuteLateIsInTime() throws Exception {
        portal.claims =
                said -> {
                    var late = new LinkedHashMap<>(said);
                    late.put("exp", clock.instant().getEpochSecond() - 59);
                    return late;
                };
        comes();
        assertThat(browser.has("sk_pupil")).isTrue();
        portal.claims =
                said -> {
                    var late = new LinkedHashMap<>(said);
                    late.put("exp", clock.instant().getEpochSecond() - 60);
                    return late;
                };
        browser = new Browser(mvc);
        comes();
        assertIsOutside();
    }

    private void theProofOfLastTime() throws Exception {
        var made = new ArrayList<String>();
        portal.sign =
                (head, said) -> {
                    made.add(TestPortal.signed(head, said));
                    return made.getFirst();
                };
        comes();
        browser = new Browser(mvc);
        comes();
        assertIsOutside();
    }

    private interface Change {
        String of(String address);
    }

    private void backWith(Change change) throws Exception {
        browser.open(URI.create(change.of(answer().toString())));
        assertIsOutside();
    }

    private static String without(String address, String name) {
        return address.replaceFirst("([?&])" + name + "=[^&]*&?", "$1");
    }

    private static String with(String address, String name, String value) {
        return address.replaceFirst(name + "=[^&]*", name + "=" + value);
    }

    private void theSameAnswerTwice() throws Exception {
        var answer = answer();
        var copy = browser.copy();
        browser.open(answer);
        assertThat(browser.has("sk_pupil")).isTrue();
        copy.open(answer);
        assertThat(copy.has("sk_pupil")).isFalse();
    }

    /** Somebody sends another the answer to a question of their own. */
    private void theAnswerOfSomebodyElse() throws Exception {
        var answer = answer();
        var other = new Browser(mvc);
        other.location(connection.path(school));
        other.open(answer);
        assertThat(other.has("sk_pupil")).isFalse();
        browser.open(answer);
        assertThat(browser.has("sk_pupil")).as("it is used up").isFalse();
    }

    private void anyOfThemTwice() throws Exception {
        for (String name : List.of("code", "state", "iss")) {
            var answer = answer().toString();
            var value =
                    TestPortal.parameters(URI.create(answer).getRawQuery()).getOrDefault(name, "");
            browser.open(URI.create(answer + "&" + name + "=" + TestPortal.encoded(value)));
            assertIsOutside();
        }
    }

    /** The code of one, at the address for the answers of the other. */
    private void theAnswerOfAnotherPortal() throws Exception {
        try (var other = new TestPortal(clock)) {
            var elsewhere = cast.believe(school, other);
            var answer = answer().toString();
            browser.open(
                    URI.create(
                            answer.replace(connection.id().toString(), elsewhere.id().toString())));
            assertIsOutside();
            assertThat(other.requests).doesNotContain("/token");
            browser.open(URI.create(with(answer(), "iss", other.issuer())));
            browser.open(URI.create(without(answer().toString(), "iss")));
            assertIsOutside();
        }
    }

    private static String with(URI address, String name, String value) {
        return with(address.toString(), name, TestPortal.encoded(value));
    }

    @Test
    void ofManyWhoBringOneAnswerAtOnceOneComesIn() throws Exception {
        var answer = answer();
        var browsers = Stream.generate(browser::copy).limit(8).toList();
        try (var hands = Executors.newFixedThreadPool(8)) {
            var deeds =
                    browsers.stream()
                            .map(it -> (Callable<Integer>) () -> it.open(answer).getStatus())
                            .toList();
            hands.invokeAll(deeds);
        }
        assertThat(browsers.stream().filter(it -> it.has("sk_pupil"))).hasSize(1);
    }

    @Test
    void anAnswerHasTenMinutes() throws Exception {
        var answer = answer();
        clock.passes(Duration.ofMinutes(10));
        browser.open(answer);
        assertIsOutside();
    }

    @Test
    void anotherSchoolsConnectionIsNotThere() throws Exception {
        var other = cast.aSchool();
        var answer = answer().toString();

        browser.open(URI.create(answer.replace(school.brin().code(), other.brin().code())));

        assertThat(browser.has("sk_pupil")).isFalse();
        assertThat(browser.open(connection.path(other)).getContentAsString())
                .contains("Dit portaal werkt hier niet");
    }
}
