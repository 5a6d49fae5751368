package nl.startklaar.partner;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.JakartaServletUtils;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import nl.startklaar.linking.Links;
import nl.startklaar.partner.Redemption.Redeemed;
import nl.startklaar.partner.Redemption.Refused;
import nl.startklaar.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the programs of publishers change a code for a token, or get one for themselves. */
@Controller
class TokenController {

    private final ClientDoor door;
    private final Grants grants;
    private final Admission admission;
    private final IdTokens idTokens;
    private final Links links;

    TokenController(
            ClientDoor door, Grants grants, Admission admission, IdTokens idTokens, Links links) {
        this.door = door;
        this.grants = grants;
        this.admission = admission;
        this.idTokens = idTokens;
        this.links = links;
    }

    @ForPrograms
    @PostMapping(path = "/oidc/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> token(HttpServletRequest request) throws IOException {
        return answer(tokens(JakartaServletUtils.createHTTPRequest(request)));
    }

    private TokenResponse tokens(HTTPRequest request) {
        return door.prove(request)
                .map(it -> tokens(it, request))
                .orElseGet(() -> refuse(OAuth2Error.INVALID_CLIENT));
    }

    private TokenResponse tokens(PublisherClient client, HTTPRequest request) {
        try {
            return switch (TokenRequest.parse(request).getAuthorizationGrant()) {
                case AuthorizationCodeGrant grant -> redeem(client, grant);
                case ClientCredentialsGrant _ -> forItself(client);
                default -> refuse(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
            };
        } catch (ParseException wrong) {
            return refuse(
                    Optional.ofNullable(wrong.getErrorObject())
                            .orElse(OAuth2Error.INVALID_REQUEST));
        }
    }

    private TokenResponse redeem(PublisherClient client, AuthorizationCodeGrant asked) {
        var code = new Secret(asked.getAuthorizationCode().getValue());
        var back = asked.getRedirectionURI();
        return switch (grants.redeem(
                code, client, back == null ? null : back.toString(), asked.getCodeVerifier())) {
            case Refused _ -> refuse(OAuth2Error.INVALID_GRANT);
            case Redeemed(var grant, var token) -> {
                if (admission.lets(grant.visit(), client.publisher())) {
                    links.confirmed(grant.visit().school(), client.publisher());
                    yield tell(client, grant, token);
                }
                grants.revoke(code);
                yield refuse(OAuth2Error.INVALID_GRANT);
            }
        };
    }

    private TokenResponse tell(PublisherClient client, Grant grant, Secret token) {
        var access = bearer(token);
        return new OIDCTokenResponse(
                new OIDCTokens(idTokens.of(client, grant, access), access, null));
    }

    private TokenResponse forItself(PublisherClient client) {
        return new AccessTokenResponse(new Tokens(bearer(grants.issueToken(client)), null));
    }

    private static BearerAccessToken bearer(Secret token) {
        return new BearerAccessToken(token.text(), Grants.TOKEN.toSeconds(), null);
    }

    private static TokenResponse refuse(ErrorObject why) {
        return new TokenErrorResponse(why);
    }

    private static ResponseEntity<String> answer(TokenResponse tokens) {
        var answer = tokens.toHTTPResponse();
        return ResponseEntity.status(answer.getStatusCode())
                .contentType(MediaType.APPLICATION_JSON)
                .headers(it -> copy(answer.getHeaderValue(HttpHeaders.WWW_AUTHENTICATE), it))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Objects.requireNonNull(answer.getBody()));
    }

    private static void copy(@Nullable String challenge, HttpHeaders headers) {
        if (challenge != null) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        }
    }
}
