package nl.startklaar.network;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.school.School;

/**
 * A portal that a school believes, once it is switched on.
 *
 * @param issuer as it names itself; compared letter for letter
 * @param byHand whether a person filled in the endpoints, and nobody reads them anew
 * @param onSince empty while it is off
 */
public record Connection(
        UUID id,
        String name,
        String issuer,
        String clientId,
        boolean byHand,
        Endpoints endpoints,
        Claims claims,
        boolean forPupils,
        boolean forStaff,
        Optional<Instant> onSince) {

    public boolean isOn() {
        return onSince.isPresent();
    }

    Connection with(Endpoints other) {
        return new Connection(
                id, name, issuer, clientId, byHand, other, claims, forPupils, forStaff, onSince);
    }

    boolean isFor(PersonKind kind) {
        return switch (kind) {
            case PUPIL -> forPupils;
            case STAFF -> forStaff;
        };
    }

    /** Where a tile of the portal leads, and where its answers come. */
    public String path(School school) {
        return "/portaal/" + school.brin() + "/" + id;
    }
}
