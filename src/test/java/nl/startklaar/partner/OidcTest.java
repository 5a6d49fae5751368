package nl.startklaar.partner;

import static nl.startklaar.partner.Lantaarn.parameter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Product;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.SharedField;
import nl.startklaar.consent.Consents;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.Accounts;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A publisher's program hears who comes, and nothing that it should not hear. */
@HouseTest
class OidcTest {

    private static final String ISSUER = "http://localhost:8080";

    private final MockMvc mvc;
    private final PublisherClients clients;
    private final Consents consents;
    private final SignedIn signedIn;
    private final GivenMaterial material;
    private final TestTime.Moment moment;
    private final VisitGiven visits;
    private final Given given;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    private School school;
    private Publisher publisher;
    private Product product;
    private UUID group;
    private String email;
    private NewClient client;
    private Lantaarn lantaarn;
    private Cookie noor;

    OidcTest(
            @Autowired MockMvc mvc,
            @Autowired PublisherClients clients,
            @Autowired Consents consents,
            @Autowired SignedIn signedIn,
            @Autowired GivenMaterial material,
            @Autowired Given given,
            @Autowired Accounts accounts,
            @Autowired JdbcClient jdbc,
            @Autowired Rosters rosters,
            @Autowired Catalogue catalogue,
            @Autowired TestTime.Moment moment) {
        this.mvc = mvc;
        this.clients = clients;
        this.consents = consents;
        this.signedIn = signedIn;
        this.material = material;
        this.given = given;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.moment = moment;
        visits = new VisitGiven(rosters, catalogue, material);
    }

    @BeforeEach
    void aTeacherWithSomethingToOpen() {
        school = given.aSchool();
        publisher = material.aPublisher();
        email = UUID.randomUUID() + "@deboom.example";
        group = visits.groupOf(school, email);
        product = visits.product(school, publisher, group);
        consents.switchOn(school.id(), publisher.id());
        client = clients.add(publisher.id(), List.of(Lantaarn.BACK), Lantaarn.BACK);
        lantaarn = new Lantaarn(mvc, client);
        noor = signedIn.as(Role.TEACHER, school, email);
    }

    @Test
    void tellsWhoComesAndNoMoreThanTheSheetSays() throws Exception {
        var answer = lantaarn.ask(lantaarn.question(), noor);
        assertThat(answer.getRedirectedUrl()).startsWith(Lantaarn.BACK + "?");
        assertThat(parameter(answer, "state")).isEqualTo("st 1/+");
        assertThat(parameter(answer, "iss")).isEqualTo(ISSUER);

        var tokens = tokens(lantaarn.redeem(parameter(answer, "code")));
        var proof = verify(tokens, client, "n-1");
        var told = told(lantaarn.userInfo(tokens.getTokens().getAccessToken().getValue()));

        assertThat(told)
                .containsOnlyKeys("sub", "given_name", "groups")
                .containsEntry("given_name", "Noor")
                .containsEntry("groups", List.of("5/6"))
                .containsEntry("sub", proof.getSubject().getValue());
        assertThat(tokens.getOIDCTokens().getIDToken().getJWTClaimsSet().getClaims())
                .containsOnlyKeys("iss", "sub", "aud", "iat", "exp", "nonce", "at_hash");
    }

    @Test
    void knowsOnePersonByOneNumberForYearsAndByAnotherAtEachPublisher() throws Exception {
        var first = subject(lantaarn);
        moment.passes(Duration.ofMinutes(70));
        var later = subject(lantaarn);

        assertThat(later).isEqualTo(first).hasSize(64);
        var other = material.aPublisher();
        visits.product(school, other, group);
        consents.switchOn(school.id(), other.id());
        assertThat(subject(programOf(other))).isNotEqualTo(first).hasSize(64);
    }

    @Test
    void whoIsNotSignedInSignsInFirstAndGoesOnByALink() throws Exception {
        var answer = lantaarn.ask(lantaarn.question(), null);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/inloggen?naar=/oidc/verder");
        var page =
                mvc.perform(get("/oidc/verder").cookie(noor).cookie(answer.getCookies()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page)
                .contains(publisher.name(), "/oidc/authorize?client_id=")
                .contains("login_hint=" + school.brin().code())
                .doesNotContain("action=\"https");
    }

    @Test
    void saysNothingSilentlyToWhoIsNotSignedIn() throws Exception {
        var asked = lantaarn.question();
        asked.put("prompt", "none");

        assertThat(parameter(lantaarn.ask(asked, null), "error")).isEqualTo("login_required");
        assertThat(parameter(lantaarn.ask(asked, noor), "code")).isNotEmpty();
    }

    @Test
    void refusesWhoHasNothingToOpenThere() throws Exception {
        var bouchra = signedIn.as(Role.ICT_COORDINATOR, school);
        var other = programOf(material.aPublisher());

        assertThat(parameter(lantaarn.ask(lantaarn.question(), bouchra), "error"))
                .isEqualTo("access_denied");
        assertThat(parameter(other.ask(other.question(), noor), "error"))
                .isEqualTo("access_denied");
    }

    /** Off is off at each step: at the door, with a code in hand, and with a token in hand. */
    @Test
    void aPublisherThatIsSwitchedOffHearsNothingMore() throws Exception {
        var code = lantaarn.code(noor);
        var token = tokens(lantaarn.redeem(lantaarn.code(noor))).getTokens().getAccessToken();

        consents.switchOff(school.id(), publisher.id());

        assertThat(parameter(lantaarn.ask(lantaarn.question(), noor), "error"))
                .isEqualTo("access_denied");
        assertThat(error(lantaarn.redeem(code))).isEqualTo("invalid_grant");
        assertThat(lantaarn.userInfo(token.getValue()).getStatus()).isEqualTo(401);
    }

    @Test
    void aCodeWorksOnceAndASecondTimeUndoesTheFirst() throws Exception {
        var code = lantaarn.code(noor);
        var token = tokens(lantaarn.redeem(code)).getTokens().getAccessToken().getValue();
        assertThat(lantaarn.userInfo(token).getStatus()).isEqualTo(200);

        assertThat(error(lantaarn.redeem(code))).isEqualTo("invalid_grant");

        assertThat(lantaarn.userInfo(token).getStatus()).isEqualTo(401);
    }

    @Test
    void aVisitShowsThatThePublisherKnowsAGroupThatWasLinkedAnew() throws Exception {
        var bouchra = signedIn.as(Role.ICT_COORDINATOR, school);
        var page = school.home() + "/licenties/koppelen/groep/" + group;
        mvc.perform(post(page + "/opnieuw").cookie(bouchra).with(csrf()));
        assertThat(shown(page, bouchra)).contains("We wachten op");

        lantaarn.redeem(lantaarn.code(noor));

        assertThat(shown(page, bouchra)).doesNotContain("We wachten op");
    }

    private String shown(String page, Cookie visitor) throws Exception {
        return mvc.perform(get(page).cookie(visitor).locale(Locale.forLanguageTag("nl")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void ofManyWithOneCodeAtMostOneIsLetIn() throws Exception {
        var code = lantaarn.code(noor);
        try (var hands = Executors.newFixedThreadPool(8)) {
            Callable<MockHttpServletResponse> deed = () -> lantaarn.redeem(code);
            var answers =
                    hands
                            .invokeAll(List.of(deed, deed, deed, deed, deed, deed, deed, deed))
                            .stream()
                            .map(it -> it.resultNow())
                            .toList();

            assertThat(answers.stream().filter(it -> it.getStatus() == 200)).hasSize(1);
            var let =
                    answers.stream().filter(it -> it.getStatus() == 200).findFirst().orElseThrow();
            var token = tokens(let).getTokens().getAccessToken().getValue();
            assertThat(lantaarn.userInfo(token).getStatus()).isEqualTo(401);
        }
    }

    @Test
    void aCodeLivesAMinute() throws Exception {
        var inTime = lantaarn.code(noor);
        moment.passes(Duration.ofSeconds(59));
        assertThat(lantaarn.redeem(inTime).getStatus()).isEqualTo(200);

        var late = lantaarn.code(noor);
        moment.passes(Duration.ofSeconds(60));
        assertThat(error(lantaarn.redeem(late))).isEqualTo("invalid_grant");
    }

    @Test
    void aTokenLivesFiveMinutes() throws Exception {
        var token = tokens(lantaarn.redeem(lantaarn.code(noor))).getTokens().getAccessToken();
        moment.passes(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(lantaarn.userInfo(token.getValue()).getStatus()).isEqualTo(200);

        moment.passes(Duration.ofSeconds(1));
        assertThat(lantaarn.userInfo(token.getValue()).getStatus()).isEqualTo(401);
    }

    /** Whoever fails once with a code has used it up. */
    @ParameterizedTest
    @CsvSource({
        "code_verifier, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "redirect_uri, https://oefenen.delantaarn.example/terug/",
        "redirect_uri, https://oefenen.delantaarn.example/elders"
    })
    void aCodeIsWorthNothingWithOtherWords(String name, String value) throws Exception {
        var code = lantaarn.code(noor);
        var form = lantaarn.form(code);
        form.put(name, value);

        assertThat(error(lantaarn.redeem(form))).isEqualTo("invalid_grant");
        assertThat(error(lantaarn.redeem(code))).isEqualTo("invalid_grant");
    }

    @Test
    void aCodeIsWorthNothingWithoutItsVerifier() throws Exception {
        var form = lantaarn.form(lantaarn.code(noor));
        form.remove("code_verifier");

        assertThat(lantaarn.redeem(form).getStatus()).isEqualTo(400);
    }

    @Test
    void aCodeIsWorthNothingToAnotherProgramAndStaysGoodForItsOwn() throws Exception {
        var code = lantaarn.code(noor);

        assertThat(error(programOf(material.aPublisher()).redeem(lantaarn.form(code))))
                .isEqualTo("invalid_grant");
        assertThat(lantaarn.redeem(code).getStatus()).isEqualTo(200);
    }

    @Test
    void aProgramThatCannotProveItselfGetsNothing() throws Exception {
        var form = lantaarn.form(lantaarn.code(noor));

        for (String shown :
                List.of(
                        Lantaarn.basic(client.client().id(), client.secret() + "x"),
                        Lantaarn.basic(client.client().id(), ""),
                        Lantaarn.basic("nobody", client.secret()),
                        "Basic !!!",
                        "Bearer " + client.secret())) {
            var answer = lantaarn.redeem(form, shown);
            assertThat(answer.getStatus()).as(shown).isEqualTo(401);
            assertThat(error(answer)).isEqualTo("invalid_client");
        }
        assertThat(lantaarn.redeem(form).getStatus()).isEqualTo(200);
    }

    @Test
    void aProgramThatEndedIsKnownNoMore() throws Exception {
        var code = lantaarn.code(noor);
        var token = tokens(lantaarn.redeem(lantaarn.code(noor))).getTokens().getAccessToken();

        clients.end(client.client().id());

        assertThat(lantaarn.ask(lantaarn.question(), noor).getStatus()).isEqualTo(400);
        assertThat(lantaarn.redeem(code).getStatus()).isEqualTo(401);
        assertThat(lantaarn.userInfo(token.getValue()).getStatus()).isEqualTo(401);
    }

    /** Letter for letter: each of these has led other people's software astray. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://oefenen.delantaarn.example/terug?x=1",
                "https://oefenen.delantaarn.example/terug/",
                "https://oefenen.delantaarn.example/terug/extra",
                "https://oefenen.delantaarn.example/Terug",
                "https://OEFENEN.delantaarn.example/terug",
                "https://oefenen.delantaarn.example:443/terug",
                "https://oefenen.delantaarn.example/terug#",
                "https://oefenen.delantaarn.example/a/..;/terug",
                "https://oefenen.delantaarn.example@elders.example/terug",
                "https://elders.example/@oefenen.delantaarn.example/@/terug",
                "https://elders.example/terug",
                "http://oefenen.delantaarn.example/terug",
                "http://127.0.0.1:9999/terug",
                "javascript:alert(1)",
                "//oefenen.delantaarn.example/terug",
                ""
            })
    void sendsNobodyToAnAddressThatIsNotTheProgramsOwn(String address) throws Exception {
        var asked = lantaarn.question();
        asked.put("redirect_uri", address);

        var answer = lantaarn.ask(asked, noor);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getRedirectedUrl()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, unsupported_response_type",
        "response_type, code id_token, unsupported_response_type",
        "response_mode, fragment, invalid_request",
        "response_mode, form_post, invalid_request",
        "code_challenge_method, plain, invalid_request",
        "code_challenge_method, '', invalid_request",
        "code_challenge, '', invalid_request",
        "code_challenge, short, invalid_request",
        "scope, profile, invalid_request",
        "request, eyJhbGciOiJub25lIn0.e30., request_not_supported",
        "request_uri, https://elders.example/r, request_not_supported",
        "prompt, login, login_required",
        "max_age, 0, login_required"
    })
    void saysWhatItDoesNotDo(String name, String value, String error) throws Exception {
        var asked = lantaarn.question();
        asked.put(name, value);

        var answer = lantaarn.ask(asked, noor);

        assertThat(answer.getRedirectedUrl()).startsWith(Lantaarn.BACK + "?");
        assertThat(parameter(answer, "error")).isEqualTo(error);
        assertThat(parameter(answer, "code")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"code_challenge", "code_challenge_method"})
    void wantsProofThatOneProgramAsksAndComesBack(String missing) throws Exception {
        var asked = lantaarn.question();
        asked.remove(missing);

        assertThat(parameter(lantaarn.ask(asked, noor), "error")).isEqualTo("invalid_request");
    }

    /** What is said twice is understood by each reader in another way. */
    @ParameterizedTest
    @ValueSource(
            strings = {"client_id", "redirect_uri", "state", "nonce", "code_challenge", "scope"})
    void refusesWhatIsSaidTwice(String name) throws Exception {
        var asked = lantaarn.question();

        var answer = lantaarn.ask(Lantaarn.query(asked) + "&" + name + "=again", noor);

        assertThat(String.valueOf(answer.getRedirectedUrl())).doesNotContain("code=");
    }

    @Test
    void aTokenOfAProgramTellsNothingOfAPerson() throws Exception {
        var own = lantaarn.redeem(Map.of("grant_type", "client_credentials"));
        var token = String.valueOf(told(own).get("access_token"));

        assertThat(own.getStatus()).isEqualTo(200);
        assertThat(lantaarn.userInfo(token).getStatus()).isEqualTo(401);
    }

    @Test
    void aProofIsNoToken() throws Exception {
        var tokens = tokens(lantaarn.redeem(lantaarn.code(noor)));

        assertThat(lantaarn.userInfo(tokens.getOIDCTokens().getIDTokenString()).getStatus())
                .isEqualTo(401);
        assertThat(lantaarn.userInfo("").getStatus()).isEqualTo(401);
    }

    /**
     * What is in the database opens nothing: of codes, tokens and secrets only hashes are there.
     */
    @Test
    void keepsNoCodeAndNoTokenThatCouldBeReadBack() throws Exception {
        var code = lantaarn.code(noor);
        var token = tokens(lantaarn.redeem(code)).getTokens().getAccessToken().getValue();

        for (String secret : List.of(code, token, client.secret())) {
            assertThat(kept("client") + kept("code") + kept("token"))
                    .doesNotContain(secret, hex(secret.getBytes(StandardCharsets.UTF_8)))
                    .contains(hex(new Secret(secret).hash()));
            assertThat(new Secret(secret).toString()).doesNotContain(secret);
        }
        assertThat(client.toString()).doesNotContain(client.secret());
    }

    private UUID account() {
        return accounts.listAt(school.id()).stream()
                .filter(it -> it.email().equals(email))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** All rows of a table as text; bytes are written in hexadecimal. */
    private String kept(String table) {
        return String.join(
                "\n",
                jdbc.sql("select row_to_json(kept)::text from partner.%s kept".formatted(table))
                        .query(String.class)
                        .list());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Who may no longer come in is asked anew at each step, as the publisher is. */
    @Test
    void whoNoLongerWorksHereIsToldOfNoMore() throws Exception {
        var code = lantaarn.code(noor);
        var token = tokens(lantaarn.redeem(lantaarn.code(noor))).getTokens().getAccessToken();

        jdbc.sql("update staff.appointment set ended_at = :now where account_id = :account")
                .param("now", Timestamp.from(TestTime.NOW))
                .param("account", account())
                .update();

        assertThat(error(lantaarn.redeem(code))).isEqualTo("invalid_grant");
        assertThat(lantaarn.userInfo(token.getValue()).getStatus()).isEqualTo(401);
    }

    @Test
    void whoIsShutOutIsToldOfNoMore() throws Exception {
        var code = lantaarn.code(noor);
        var token = tokens(lantaarn.redeem(lantaarn.code(noor))).getTokens().getAccessToken();

        accounts.shutOut(account());

        assertThat(error(lantaarn.redeem(code))).isEqualTo("invalid_grant");
        assertThat(lantaarn.userInfo(token.getValue()).getStatus()).isEqualTo(401);
    }

    /** The contract in the catalogue grew; the school agreed to less. */
    @Test
    void tellsNoMoreThanTheSchoolAgreedTo() throws Exception {
        material.asks(publisher, SharedField.GIVEN_NAME, SharedField.SURNAME, SharedField.EMAIL);

        var token = tokens(lantaarn.redeem(lantaarn.code(noor))).getTokens().getAccessToken();

        assertThat(told(lantaarn.userInfo(token.getValue()))).containsOnlyKeys("sub", "given_name");
    }

    /** A program that asks in another form hears that; it is no fault of ours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/json",
                "nonsense",
                "application/x-www-form-urlencoded;;=",
                ""
            })
    void takesTheQuestionForATokenOnlyAsAForm(String form) throws Exception {
        var answer = lantaarn.redeemAs(form, "grant_type=client_credentials" + "&".repeat(30_000));

        assertThat(answer.getStatus()).isEqualTo(415);
    }

    @Test
    void publishesOnlyThePublicHalfOfItsKeys() throws Exception {
        var keys = JWKSet.parse(text(get("/oidc/jwks")));

        assertThat(keys.getKeys()).isNotEmpty().noneMatch(it -> it.isPrivate());
        assertThat(text(get("/.well-known/openid-configuration")))
                .contains("\"S256\"", "\"pairwise\"", "\"RS256\"")
                .doesNotContain("plain", "implicit", "none\"");
    }

    private String text(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder asked)
            throws Exception {
        return mvc.perform(asked).andReturn().getResponse().getContentAsString();
    }

    private Lantaarn programOf(Publisher other) {
        return new Lantaarn(mvc, clients.add(other.id(), List.of(Lantaarn.BACK), Lantaarn.BACK));
    }

    private String subject(Lantaarn program) throws Exception {
        return tokens(program.redeem(program.code(noor)))
                .getOIDCTokens()
                .getIDToken()
                .getJWTClaimsSet()
                .getSubject();
    }

    private static OIDCTokenResponse tokens(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        return OIDCTokenResponse.parse(JSONObjectUtils.parse(answer.getContentAsString()));
    }

    private IDTokenClaimsSet verify(OIDCTokenResponse tokens, NewClient program, String nonce)
            throws Exception {
        var validator =
                new IDTokenValidator(
                        new Issuer(ISSUER),
                        new ClientID(program.client().id()),
                        JWSAlgorithm.RS256,
                        JWKSet.parse(text(get("/oidc/jwks"))));
        validator.setMaxClockSkew(1_000_000_000); // the clock of the test stands still
        return validator.validate(tokens.getOIDCTokens().getIDToken(), new Nonce(nonce));
    }

    private static Map<String, Object> told(MockHttpServletResponse answer) throws Exception {
        return JSONObjectUtils.parse(answer.getContentAsString());
    }

    private static String error(MockHttpServletResponse answer) throws Exception {
        return String.valueOf(told(answer).get("error"));
    }
}
