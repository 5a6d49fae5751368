package nl.startklaar.network;

import java.util.Set;

/**
 * Where a portal is asked what, and how it proves what it says.
 *
 * @param person where it tells more of somebody (userinfo); empty when it does not
 * @param endSession where somebody signs out there as well; empty when unknown
 * @param algorithms with which it may sign; never none, and never with a secret we share
 * @param namesItself whether each answer has to say which portal gave it
 * @param secretInForm whether it wants our secret in the form, and not in the header
 */
public record Endpoints(
        String authorization,
        String token,
        String keys,
        String person,
        String endSession,
        Set<String> algorithms,
        boolean namesItself,
        boolean secretInForm) {

    /** What we read: signed with a key of the portal alone. */
    static final Set<String> READABLE =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    public Endpoints {
        algorithms = Set.copyOf(algorithms);
    }

    /** As a person fills them in: a portal that may sign with anything we read. */
    public static Endpoints byHand(
            String authorization, String token, String keys, String person, String endSession) {
        return new Endpoints(
                authorization, token, keys, person, endSession, READABLE, false, false);
    }

    /**
     * A portal that once named itself in each answer, has to go on doing so. Anything else is as it
     * says now: whatever it signs with, we read no signature but one with a key of its own.
     */
    Endpoints noWeakerThan(Endpoints before) {
        return new Endpoints(
                authorization,
                token,
                keys,
                person,
                endSession,
                algorithms,
                namesItself || before.namesItself,
                secretInForm);
    }
}
