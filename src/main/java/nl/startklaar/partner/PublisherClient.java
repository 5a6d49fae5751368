package nl.startklaar.partner;

import java.util.List;
import java.util.UUID;

/**
 * A program of a publisher that sends people here to sign in, and calls us itself.
 *
 * @param id as the program calls itself
 * @param redirectUris where people may be sent back to, letter for letter
 * @param initiateLogin where a visit begins at the publisher
 */
public record PublisherClient(
        String id, UUID publisher, List<String> redirectUris, String initiateLogin) {

    public PublisherClient {
        redirectUris = List.copyOf(redirectUris);
    }

    /** Compared as text: who parses an address first can be led astray by it. */
    boolean mayReturnTo(String redirectUri) {
        return redirectUris.contains(redirectUri);
    }
}
