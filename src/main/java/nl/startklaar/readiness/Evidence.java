package nl.startklaar.readiness;

import java.time.Instant;
import nl.startklaar.web.Sentence;

/**
 * What makes us say so: what was seen, when, and by what kind of proof.
 *
 * @param kind whether a machine measured it, a person used it, or a person said so
 */
public record Evidence(Kind kind, Sentence what, Instant at) {

    public enum Kind {
        /** <i>Gemeten</i>: the system looked. */
        MEASURED,
        /** <i>Gezien</i>: somebody really did it. */
        SEEN,
        /** <i>Bevestigd</i>: a person said so. */
        CONFIRMED
    }

    public static Evidence measured(Instant at, String words, Object... arguments) {
        return new Evidence(Kind.MEASURED, Sentence.of(words, arguments), at);
    }
}
