package nl.startklaar.readiness;

import java.time.Instant;
import java.util.UUID;

/**
 * What a person said about a line that we cannot see.
 *
 * @param note in the person's own words; for {@link Kind#NOT_APPLICABLE} it is the reason
 */
public record Confirmation(UUID id, String line, Kind kind, Person by, Instant at, String note) {

    public enum Kind {
        /** <i>Ik heb dit gedaan</i>. */
        DONE,
        /** <i>Niet van toepassing</i>. */
        NOT_APPLICABLE
    }
}
