package nl.startklaar.ops;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a publisher's program finds out who comes: as any program would that reads our discovery
 * document and uses a library. It lays nothing of ours beside it.
 */
final class OutsideVisits {

    /**
     * Who is inside.
     *
     * @param claims all that was told of them
     * @param target what they came for
     */
    record Visitor(Map<String, String> claims, String target) {

        Visitor {
            claims = Map.copyOf(claims);
        }

        String name() {
            return claims.getOrDefault("given_name", "");
        }
    }

    /** Somebody on the way to and from the other side. */
    private record OnTheWay(Nonce nonce, CodeVerifier verifier, String target) {}

    private final String issuer;
    private final ClientID client;
    private final Secret secret;
    private final URI back;
    private final Map<String, OnTheWay> onTheWay = new ConcurrentHashMap<>();

    OutsideVisits(String issuer, String client, String secret, String back) {
        this.issuer = issuer;
        this.client = new ClientID(client);
        this.secret = new Secret(secret);
        this.back = URI.create(back);
    }

    /**
     * Where to send somebody who came from there.
     *
     * @return empty when it is not the side we know
     */
    Optional<Begun> begin(String query) throws GeneralException, IOException {
        var asked = URLUtils.parseParameters(query);
        if (!issuer.equals(first(asked, "iss"))) {
            return Optional.empty();
        }
        var state = new State();
        var visit = new OnTheWay(new Nonce(), new CodeVerifier(), first(asked, "target_link_uri"));
        onTheWay.put(state.getValue(), visit);
        var request =
                new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid"), client, back)
                        .endpointURI(metadata().getAuthorizationEndpointURI())
                        .state(state)
                        .nonce(visit.nonce())
                        .codeChallenge(visit.verifier(), CodeChallengeMethod.S256)
                        .loginHint(first(asked, "login_hint"))
                        .build();
        return Optional.of(new Begun(state.getValue(), request.toURI()));
    }

    /** Where to go, and what the browser has to show when it comes back. */
    record Begun(String state, URI address) {}

    /** Empty when it was not this browser that went, or it was not let in. */
    Optional<Visitor> comeBack(String query, String stateOfBrowser)
            throws GeneralException, IOException, BadJOSEException, JOSEException {
        var asked = URLUtils.parseParameters(query);
        var state = first(asked, "state");
        var visit = state.equals(stateOfBrowser) ? onTheWay.remove(state) : null;
        if (visit == null || asked.containsKey("error") || !issuer.equals(first(asked, "iss"))) {
            return Optional.empty();
        }
        var code = AuthenticationSuccessResponse.parse(back, asked).getAuthorizationCode();
        var metadata = metadata();
        var answer =
                OIDCTokenResponse.parse(
                        new TokenRequest(
                                        metadata.getTokenEndpointURI(),
                                        new ClientSecretBasic(client, secret),
                                        new AuthorizationCodeGrant(code, back, visit.verifier()),
                                        null)
                                .toHTTPRequest()
                                .send());
        if (!answer.indicatesSuccess()) {
            return Optional.empty();
        }
        var tokens = answer.toSuccessResponse();
        var proof =
                new IDTokenValidator(
                                new Issuer(issuer),
                                client,
                                JWSAlgorithm.RS256,
                                metadata.getJWKSetURI().toURL())
                        .validate(
                                ((OIDCTokenResponse) tokens).getOIDCTokens().getIDToken(),
                                visit.nonce());
        var told =
                UserInfoResponse.parse(
                        new UserInfoRequest(
                                        metadata.getUserInfoEndpointURI(),
                                        tokens.getTokens().getAccessToken())
                                .toHTTPRequest()
                                .send());
        return told.indicatesSuccess()
                ? Optional.of(told.toSuccessResponse().getUserInfo())
                        .filter(it -> it.getSubject().equals(proof.getSubject()))
                        .map(it -> new Visitor(written(it.toJSONObject()), visit.target()))
                : Optional.empty();
    }

    private OIDCProviderMetadata metadata() throws GeneralException, IOException {
        return OIDCProviderMetadata.resolve(new Issuer(issuer));
    }

    private static Map<String, String> written(Map<String, Object> claims) {
        var written = new TreeMap<String, String>();
        claims.forEach((name, value) -> written.put(name, String.valueOf(value)));
        return written;
    }

    private static String first(Map<String, List<String>> asked, String name) {
        return Optional.ofNullable(MultivaluedMapUtils.getFirstValue(asked, name)).orElse("");
    }
}
