package nl.startklaar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import nl.startklaar.ops.OutsideAsked.Nonsense;
import nl.startklaar.ops.OutsideAsked.SentBack;
import nl.startklaar.ops.OutsideAsked.Who;
import org.junit.jupiter.api.Test;

/** It is as strict as a real portal: the walk of the demo proves something. */
class OutsideProviderTest {

    private static final String ISSUER = "http://127.0.0.1:1";
    private static final URI BACK = URI.create("http://localhost:2/terug");
    private static final OutsideSchoolClient CLIENT =
            new OutsideSchoolClient("startklaar", "secret", BACK, BACK, BACK, BACK, BACK, "t");

    private final Nonce nonce = new Nonce();
    private final CodeVerifier verifier = new CodeVerifier();
    private final OutsideProvider provider = new OutsideProvider(ISSUER, CLIENT, Clock.systemUTC());
    private final OutsideSession noor =
            new OutsideSession(
                    "s1",
                    OutsidePeople.read().find("kp-8101").orElseThrow(),
                    Clock.systemUTC().instant());

    private AuthenticationRequest.Builder question() {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid"), new ClientID("startklaar"), BACK)
                .state(new State("st"))
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256);
    }

    private AuthorizationCode code() throws Exception {
        var back = provider.letIn(question().build(), noor);
        assertThat(back.getQuery()).contains("state=st", "iss=" + ISSUER);
        return AuthenticationSuccessResponse.parse(back).getAuthorizationCode();
    }

    private HTTPResponse redeem(
            OutsideProvider at,
            AuthorizationCode code,
            String secret,
            URI back,
            CodeVerifier verifier) {
        var request =
                new TokenRequest(
                        URI.create(ISSUER + "/token"),
                        new ClientSecretBasic(new ClientID("startklaar"), new Secret(secret)),
                        new AuthorizationCodeGrant(code, back, verifier),
                        null);
        return at.token(request.toHTTPRequest()).toHTTPResponse();
    }

    @Test
    void saysWhoSomebodyIsToTheRightOneOnce() throws Exception {
        var code = code();
        var answer = redeem(provider, code, "secret", BACK, verifier);
        var tokens = OIDCTokenResponse.parse(answer).getOIDCTokens();

        var claims = validator().validate(tokens.getIDToken(), nonce);

        assertThat(claims.getSubject().getValue()).isEqualTo("kp-8101");
        assertThat(claims.getStringClaim("las_key")).isEqualTo("10623");
        assertThat(redeem(provider, code, "secret", BACK, verifier).getBody())
                .as("a second time")
                .contains("invalid_grant");
        assertThat(redeem(provider, code(), "guess", BACK, verifier).getBody())
                .contains("invalid_client");
        assertThat(redeem(provider, code(), "secret", BACK, new CodeVerifier()).getBody())
                .as("another browser")
                .contains("invalid_grant");
        assertThat(redeem(provider, code(), "secret", BACK.resolve("/elders"), verifier).getBody())
                .contains("invalid_grant");
    }

    private IDTokenValidator validator() throws Exception {
        return new IDTokenValidator(
                new Issuer(ISSUER),
                new ClientID("startklaar"),
                JWSAlgorithm.RS256,
                JWKSet.parse(provider.keys()));
    }

    @Test
    void asksForEverythingThatMakesItSafe() {
        assertThat(read(question())).isInstanceOf(Who.class);
        assertThat(read(question().state(null))).isInstanceOf(SentBack.class);
        assertThat(read(question().nonce(null))).isInstanceOf(SentBack.class);
        assertThat(read(question().codeChallenge((CodeVerifier) null, null)))
                .isInstanceOf(SentBack.class);
        assertThat(read(question().codeChallenge(verifier, CodeChallengeMethod.PLAIN)))
                .isInstanceOf(SentBack.class);
        assertThat(provider.read(question().build().toQueryString() + "&state=twice"))
                .isInstanceOf(SentBack.class);
    }

    private OutsideAsked read(AuthenticationRequest.Builder question) {
        return provider.read(question.build().toQueryString());
    }

    @Test
    void sendsNobodyToWhoeverItDoesNotKnow() {
        var right = question().build().toQueryString();
        assertThat(provider.read(right.replace("client_id=startklaar", "client_id=elders")))
                .isInstanceOf(Nonsense.class);
        assertThat(provider.read(right.replace("%2Fterug", "%2Felders")))
                .isInstanceOf(Nonsense.class);
        assertThat(provider.read("")).isInstanceOf(Nonsense.class);
    }

    @Test
    void tellsThatSomebodySignedOutByAProofOfItsOwn() throws Exception {
        var told = provider.goodbye(noor);

        var claims =
                new LogoutTokenValidator(
                                new Issuer(ISSUER),
                                new ClientID("startklaar"),
                                JWSAlgorithm.RS256,
                                JWKSet.parse(provider.keys()))
                        .validate(told);

        assertThat(claims.getSubject().getValue()).isEqualTo("kp-8101");
        assertThat(claims.getSessionID().getValue()).isEqualTo("s1");
        assertThat(told.getJWTClaimsSet().getClaim("nonce")).isNull();
    }

    @Test
    void knowsItsOwnProofs() throws Exception {
        var answer = redeem(provider, code(), "secret", BACK, verifier);
        var proof = OIDCTokenResponse.parse(answer).getOIDCTokens().getIDTokenString();
        var other = new OutsideProvider(ISSUER, CLIENT, Clock.systemUTC());

        assertThat(provider.sessionOf(proof)).contains("s1");
        assertThat(other.sessionOf(proof)).isEmpty();
        assertThat(provider.sessionOf("nonsense")).isEmpty();
    }

    @Test
    void keepsItsKeyToItself() {
        assertThat(provider.keys().toString()).contains("kty").doesNotContain(" d=", " p=");
    }

    @Test
    void knowsOneWhomNoSchoolKnows() {
        assertThat(OutsidePeople.read().list())
                .filteredOn(OutsidePerson::isHandMade)
                .hasSize(1)
                .allSatisfy(it -> assertThat(it.claims()).containsOnlyKeys("name", "role"));
    }

    @Test
    void aCodeOfAMinuteAgoIsWorthNothing() throws Exception {
        var clock = new Later();
        var slow = new OutsideProvider(ISSUER, CLIENT, clock);
        var early =
                AuthenticationSuccessResponse.parse(slow.letIn(question().build(), noor))
                        .getAuthorizationCode();
        clock.by = Duration.ofSeconds(59);
        assertThat(redeem(slow, early, "secret", BACK, verifier).indicatesSuccess()).isTrue();
        clock.by = Duration.ZERO;
        var late =
                AuthenticationSuccessResponse.parse(slow.letIn(question().build(), noor))
                        .getAuthorizationCode();
        clock.by = Duration.ofSeconds(60);
        assertThat(redeem(slow, late, "secret", BACK, verifier).getBody())
                .contains("invalid_grant");
    }

    /** A clock that a test puts forward. */
    private static final class Later extends Clock {

        private static final Instant START = Instant.parse("2026-09-07T08:00:00Z");

        private Duration by = Duration.ZERO;

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return START.plus(by);
        }
    }
}
