package nl.startklaar.partner;

import static com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod.S256;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCError;
import com.nimbusds.openid.connect.sdk.Prompt;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.startklaar.partner.Asked.Nonsense;
import nl.startklaar.partner.Asked.SentBack;
import nl.startklaar.partner.Asked.WhoThisIs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what a program asks. First of all by whom and where to go back to, as text and letter for
 * letter; until both are certain, nobody is sent anywhere. Only then is the rest read.
 */
@Component
class AskedReader {

    private static final int LONGEST = 2000;
    private static final int LENGTH_OF_A_HASH = 43;

    private final PublisherClients clients;
    private final OurIssuer issuer;

    AskedReader(PublisherClients clients, OurIssuer issuer) {
        this.clients = clients;
        this.issuer = issuer;
    }

    /**
     * @param query the query of the address, as it came
     */
    Asked read(@Nullable String query) {
        if (query == null || query.length() > LONGEST) {
            return new Nonsense();
        }
        var asked = URLUtils.parseParameters(query);
        var client = only(asked, "client_id").flatMap(clients::find);
        var redirectUri = only(asked, "redirect_uri");
        if (client.isEmpty()
                || redirectUri.isEmpty()
                || !client.get().mayReturnTo(redirectUri.get())) {
            return new Nonsense();
        }
        var back = URI.create(redirectUri.get());
        var state = only(asked, "state").filter(it -> !it.isEmpty()).map(State::new);
        if (asked.values().stream().anyMatch(it -> it.size() > 1)) {
            return new SentBack(back(back, state.orElse(null), wrong("A parameter comes twice")));
        }
        try {
            var request = AuthenticationRequest.parse(asked);
            return findFault(request)
                    .<Asked>map(it -> new SentBack(back(back, state.orElse(null), it)))
                    .orElseGet(() -> read(client.get(), back, request));
        } catch (ParseException wrong) {
            var fault =
                    Optional.ofNullable(wrong.getErrorObject()).orElse(OAuth2Error.INVALID_REQUEST);
            return new SentBack(back(back, state.orElse(null), fault));
        }
    }

    /** The address that tells a program what went wrong, and who says so. */
    URI back(URI redirectUri, @Nullable State state, ErrorObject fault) {
        return new AuthenticationErrorResponse(
                        redirectUri, fault, state, issuer.value(), ResponseMode.QUERY)
                .toURI();
    }

    private static WhoThisIs read(
            PublisherClient client, URI redirectUri, AuthenticationRequest request) {
        return new WhoThisIs(
                client,
                redirectUri,
                request.getState(),
                request.getCodeChallenge().getValue(),
                Optional.ofNullable(request.getNonce()).map(Identifier::getValue),
                has(request, Prompt.Type.NONE),
                Optional.ofNullable(request.getLoginHint()).map(Hint::read));
    }

    private static Optional<ErrorObject> findFault(AuthenticationRequest request) {
        if (request.specifiesRequestObject()) {
            return Optional.of(OAuth2Error.REQUEST_NOT_SUPPORTED);
        }
        if (!ResponseType.CODE.equals(request.getResponseType())) {
            return Optional.of(OAuth2Error.UNSUPPORTED_RESPONSE_TYPE);
        }
        var mode = request.getResponseMode();
        if (mode != null && !ResponseMode.QUERY.equals(mode)) {
            return Optional.of(wrong("Only response_mode query is supported"));
        }
        if (!S256.equals(request.getCodeChallengeMethod())
                || request.getCodeChallenge() == null
                || request.getCodeChallenge().getValue().length() != LENGTH_OF_A_HASH) {
            return Optional.of(wrong("PKCE with code_challenge_method S256 is required"));
        }
        if (has(request, Prompt.Type.LOGIN) || request.getMaxAge() >= 0) {
            return Optional.of(OIDCError.LOGIN_REQUIRED); // we do not ask for a password again
        }
        return Optional.empty();
    }

    private static boolean has(AuthenticationRequest request, Prompt.Type type) {
        return request.getPrompt() != null && request.getPrompt().contains(type);
    }

    private static ErrorObject wrong(String what) {
        return OAuth2Error.INVALID_REQUEST.setDescription(what);
    }

    /** Empty too when it was said more than once: then nobody knows what was meant. */
    private static Optional<String> only(Map<String, List<String>> asked, String name) {
        return Optional.ofNullable(asked.get(name))
                .filter(it -> it.size() == 1)
                .map(List::getFirst);
    }
}
