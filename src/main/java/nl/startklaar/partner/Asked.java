package nl.startklaar.partner;

import com.nimbusds.oauth2.sdk.id.State;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a publisher's program asks when it sends somebody here. */
sealed interface Asked {

    /**
     * To tell it who this is.
     *
     * @param state to give back, letter for letter
     * @param challenge of PKCE, made with S256
     * @param silently without a page of ours in between
     * @param hint what we gave along, when the visit began with us
     */
    record WhoThisIs(
            PublisherClient client,
            URI redirectUri,
            @Nullable State state,
            String challenge,
            Optional<String> nonce,
            boolean silently,
            Optional<Hint> hint)
            implements Asked {}

    /** Something we do not do; the program hears that itself. */
    record SentBack(URI address) implements Asked {}

    /** By whom, or where to go back to, is not certain: nobody is sent anywhere. */
    record Nonsense() implements Asked {}
}
