package nl.startklaar.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.startklaar.network.Endpoints;
import nl.startklaar.ops.OutsideAsked.Nonsense;
import nl.startklaar.ops.OutsideAsked.SentBack;
import nl.startklaar.ops.OutsideAsked.Who;
import org.jspecify.annotations.Nullable;

/**
 * How the invented portal says who somebody is: OpenID Connect, and strict about it, so that
 * whoever passes here does so at a real portal too. Its key lasts as long as it runs.
 */
final class OutsideProvider {

    private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.RS256;
    private static final Duration CODE = Duration.ofSeconds(60);
    private static final Duration TOKEN = Duration.ofMinutes(5);
    private static final int BITS = 2048;
    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";

    private final Issuer issuer;
    private final OutsideSchoolClient client;
    private final Clock clock;
    private final RSAKey key;
    private final Map<String, Given> codes = new ConcurrentHashMap<>();

    /** What a code stands for. */
    private record Given(AuthenticationRequest request, OutsideSession session, Instant until) {}

    OutsideProvider(String issuer, OutsideSchoolClient client, Clock clock) {
        this.issuer = new Issuer(issuer);
        this.client = client;
        this.clock = clock;
        try {
            this.key =
                    new RSAKeyGenerator(BITS)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(ALGORITHM)
                            .keyIDFromThumbprint(true)
                            .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What whoever connects it may know before it runs. */
    static Endpoints endpoints(String issuer) {
        return new Endpoints(
                issuer + "/authorize",
                issuer + "/token",
                issuer + "/jwks",
                "",
                issuer + "/end-session",
                Set.of(ALGORITHM.getName()),
                true,
                false);
    }

    Map<String, Object> discovery() {
        var at = issuer.getValue();
        return Map.ofEntries(
                Map.entry("issuer", at),
                Map.entry("authorization_endpoint", at + "/authorize"),
                Map.entry("token_endpoint", at + "/token"),
                Map.entry("jwks_uri", at + "/jwks"),
                Map.entry("end_session_endpoint", at + "/end-session"),
                Map.entry("scopes_supported", List.of("openid", "profile", "email")),
                Map.entry("response_types_supported", List.of("code")),
                Map.entry("response_modes_supported", List.of("query")),
                Map.entry("grant_types_supported", List.of("authorization_code")),
                Map.entry("subject_types_supported", List.of("pairwise")),
                Map.entry("id_token_signing_alg_values_supported", List.of(ALGORITHM.getName())),
                Map.entry(
                        "token_endpoint_auth_methods_supported",
                        List.of("client_secret_basic", "client_secret_post")),
                Map.entry("code_challenge_methods_supported", List.of("S256")),
                Map.entry("authorization_response_iss_parameter_supported", true),
                Map.entry("backchannel_logout_supported", true),
                Map.entry("backchannel_logout_session_supported", true));
    }

    Map<String, Object> keys() {
        return new JWKSet(key).toJSONObject();
    }

    OutsideAsked read(String query) {
        var asked = URLUtils.parseParameters(query);
        if (!isOnly(asked, "client_id", client.id())
                || !isOnly(asked, "redirect_uri", client.back().toString())) {
            return new Nonsense();
        }
        try {
            var request = AuthenticationRequest.parse(asked);
            return isRight(asked, request)
                    ? new Who(request)
                    : new SentBack(back(request.getState(), OAuth2Error.INVALID_REQUEST));
        } catch (ParseException wrong) {
            return new SentBack(back(wrong.getState(), OAuth2Error.INVALID_REQUEST));
        }
    }

    private static boolean isRight(Map<String, List<String>> asked, AuthenticationRequest request) {
        return asked.values().stream().allMatch(it -> it.size() == 1)
                && ResponseType.CODE.equals(request.getResponseType())
                && request.getState() != null
                && request.getNonce() != null
                && request.getCodeChallenge() != null
                && CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod());
    }

    private static boolean isOnly(Map<String, List<String>> asked, String name, String value) {
        return List.of(value).equals(asked.get(name));
    }

    /** Tells who asked that it did not work. */
    URI back(@Nullable State state, ErrorObject fault) {
        return new AuthenticationErrorResponse(
                        client.back(), fault, state, issuer, ResponseMode.QUERY)
                .toURI();
    }

    /** With a code that says who this is, once and within a minute. */
    URI letIn(AuthenticationRequest request, OutsideSession session) {
        var code = new AuthorizationCode();
        codes.put(code.getValue(), new Given(request, session, clock.instant().plus(CODE)));
        return new AuthenticationSuccessResponse(
                        client.back(),
                        code,
                        null,
                        null,
                        request.getState(),
                        null,
                        issuer,
                        ResponseMode.QUERY)
                .toURI();
    }

    TokenResponse token(HTTPRequest request) {
        try {
            var asked = TokenRequest.parse(request);
            if (!(asked.getClientAuthentication() instanceof PlainClientSecret shown)
                    || !isOurs(shown)) {
                return new TokenErrorResponse(OAuth2Error.INVALID_CLIENT);
            }
            if (!(asked.getAuthorizationGrant() instanceof AuthorizationCodeGrant grant)) {
                return new TokenErrorResponse(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
            }
            return redeem(grant)
                    .<TokenResponse>map(this::tell)
                    .orElseGet(() -> new TokenErrorResponse(OAuth2Error.INVALID_GRANT));
        } catch (ParseException wrong) {
            return new TokenErrorResponse(
                    Optional.ofNullable(wrong.getErrorObject())
                            .orElse(OAuth2Error.INVALID_REQUEST));
        }
    }

    private boolean isOurs(PlainClientSecret shown) {
        return shown.getClientID().getValue().equals(client.id())
                && MessageDigest.isEqual(
                        shown.getClientSecret().getValueBytes(), client.secret().getBytes(UTF_8));
    }

    /** Whoever tries a code has used it up, also when the rest is wrong. */
    private Optional<Given> redeem(AuthorizationCodeGrant grant) {
        return Optional.ofNullable(codes.remove(grant.getAuthorizationCode().getValue()))
                .filter(it -> clock.instant().isBefore(it.until()))
                .filter(_ -> client.back().equals(grant.getRedirectionURI()))
                .filter(it -> isProved(it.request(), grant));
    }

    private static boolean isProved(AuthenticationRequest request, AuthorizationCodeGrant grant) {
        var verifier = grant.getCodeVerifier();
        return verifier != null
                && CodeChallenge.compute(CodeChallengeMethod.S256, verifier)
                        .equals(request.getCodeChallenge());
    }

    private TokenResponse tell(Given given) {
        var access = new BearerAccessToken(TOKEN.toSeconds(), null);
        var claims =
                about(given.session())
                        .issueTime(date(clock.instant()))
                        .claim("nonce", given.request().getNonce().getValue())
                        .claim("auth_time", given.session().since().getEpochSecond())
                        .claim(
                                "at_hash",
                                AccessTokenHash.compute(access, ALGORITHM, null).getValue());
        given.session().person().claims().forEach(claims::claim);
        var proof = signed(claims.build(), JOSEObjectType.JWT);
        return new OIDCTokenResponse(new OIDCTokens(proof, access, null));
    }

    /** Which session a proof of ours is about; empty when it is none of ours, or for another. */
    Optional<String> sessionOf(String proof) {
        try {
            var token = SignedJWT.parse(proof);
            var claims = token.getJWTClaimsSet();
            return token.verify(new RSASSAVerifier(key.toRSAPublicKey()))
                            && claims.getAudience().equals(List.of(client.id()))
                    ? Optional.ofNullable(claims.getStringClaim("sid"))
                    : Optional.empty();
        } catch (java.text.ParseException | JOSEException wrong) {
            return Optional.empty();
        }
    }

    /** What is told where nobody looks, after somebody signed out. */
    SignedJWT goodbye(OutsideSession session) {
        var claims =
                about(session)
                        .issueTime(date(clock.instant()))
                        .jwtID(UUID.randomUUID().toString())
                        .claim("events", Map.of(LOGOUT, Map.of()))
                        .build();
        return signed(claims, new JOSEObjectType("logout+jwt"));
    }

    private JWTClaimsSet.Builder about(OutsideSession session) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer.getValue())
                .subject(session.person().subject())
                .audience(client.id())
                .expirationTime(date(clock.instant().plus(TOKEN)))
                .claim("sid", session.id());
    }

    private SignedJWT signed(JWTClaimsSet claims, JOSEObjectType type) {
        var header = new JWSHeader.Builder(ALGORITHM).type(type).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token;
    }

    @SuppressWarnings("JavaUtilDate") // the library takes no other
    private static Date date(Instant moment) {
        return Date.from(moment);
    }
}
