package nl.startklaar.partner;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.util.List;
import java.util.stream.Stream;
import nl.startklaar.consent.HandedOut;
import nl.startklaar.web.OpenToAll;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells programs what we do and where, and with which keys we sign. */
@Controller
class DiscoveryController {

    private final OurIssuer issuer;
    private final SigningKeys keys;

    DiscoveryController(OurIssuer issuer, SigningKeys keys) {
        this.issuer = issuer;
        this.keys = keys;
    }

    @OpenToAll
    @GetMapping("/.well-known/openid-configuration")
    ResponseEntity<String> discover() {
        return json(metadata().toJSONObject().toJSONString());
    }

    @OpenToAll
    @GetMapping("/oidc/jwks")
    ResponseEntity<String> keys() {
        JWKSet published = keys.published();
        return json(published.toString());
    }

    private OIDCProviderMetadata metadata() {
        var it =
                new OIDCProviderMetadata(
                        issuer.value(), List.of(SubjectType.PAIRWISE), issuer.at("/oidc/jwks"));
        it.setAuthorizationEndpointURI(issuer.at("/oidc/authorize"));
        it.setTokenEndpointURI(issuer.at("/oidc/token"));
        it.setUserInfoEndpointURI(issuer.at("/oidc/userinfo"));
        it.setScopes(new Scope("openid"));
        it.setResponseTypes(List.of(ResponseType.CODE));
        it.setResponseModes(List.of(ResponseMode.QUERY));
        it.setGrantTypes(List.of(GrantType.AUTHORIZATION_CODE, GrantType.CLIENT_CREDENTIALS));
        it.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
        it.setTokenEndpointAuthMethods(
                List.of(
                        ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
                        ClientAuthenticationMethod.CLIENT_SECRET_POST));
        it.setIDTokenJWSAlgs(List.of(SigningKeys.ALGORITHM));
        it.setClaims(Stream.concat(Stream.of("sub"), HandedOut.names().stream()).toList());
        it.setSupportsAuthorizationResponseIssuerParam(true);
        it.setSupportsRequestURIParam(false);
        return it;
    }

    private static ResponseEntity<String> json(String body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
