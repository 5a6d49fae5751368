package nl.startklaar.partner;

/**
 * A client that was just made.
 *
 * @param secret shown once; we keep only its hash
 */
public record NewClient(PublisherClient client, String secret) {

    @Override
    public String toString() {
        return "New client " + client.id();
    }
}
