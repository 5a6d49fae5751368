package nl.startklaar.network;

import java.util.Optional;

/**
 * A portal as somebody describes it.
 *
 * @param secret what the portal gave us to prove ourselves with
 * @param byHand its endpoints, when they are not to be read from its own address
 */
public record NewConnection(
        String name,
        String issuer,
        String clientId,
        String secret,
        Optional<Endpoints> byHand,
        Claims claims,
        boolean forPupils,
        boolean forStaff) {

    /** So that the secret never gets into a log. */
    @Override
    public String toString() {
        return "portal " + name;
    }
}
