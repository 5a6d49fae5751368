package nl.startklaar.partner;

import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.token.AccessTokenType;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recognises the programs of publishers by what they show with each request. */
@Component
class ClientDoor {

    private final PublisherClients clients;
    private final Grants grants;

    ClientDoor(PublisherClients clients, Grants grants) {
        this.clients = clients;
        this.grants = grants;
    }

    /** By its secret, in the header or in the form. */
    Optional<PublisherClient> prove(HTTPRequest request) {
        try {
            return prove(ClientAuthentication.parse(request));
        } catch (ParseException none) {
            return Optional.empty();
        }
    }

    private Optional<PublisherClient> prove(@Nullable ClientAuthentication shown) {
        return shown instanceof PlainClientSecret plain
                ? clients.prove(
                        plain.getClientID().getValue(),
                        new Secret(plain.getClientSecret().getValue()))
                : Optional.empty();
    }

    /** Of the header Authorization: its name and secret, or a token it got for itself. */
    Optional<PublisherClient> find(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        return bearer(header)
                .map(token -> grants.findClient(token).flatMap(clients::find))
                .orElseGet(() -> basic(header).flatMap(this::prove));
    }

    /** The token in a header Authorization. */
    static Optional<Secret> bearer(@Nullable String header) {
        try {
            var token = BearerAccessToken.parse(header);
            return AccessTokenType.BEARER.equals(token.getType())
                    ? Optional.of(new Secret(token.getValue()))
                    : Optional.empty();
        } catch (ParseException none) {
            return Optional.empty();
        }
    }

    private static Optional<ClientAuthentication> basic(String header) {
        try {
            return Optional.of(ClientSecretBasic.parse(header));
        } catch (ParseException none) {
            return Optional.empty();
        }
    }
}
