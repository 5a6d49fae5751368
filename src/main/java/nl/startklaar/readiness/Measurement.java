package nl.startklaar.readiness;

import java.time.Instant;
import java.util.Optional;

/**
 * What one check said.
 *
 * @param check its name, for the log and for who looks after the server
 * @param lastGood what it said when it last worked, if it does not now
 */
public record Measurement(
        String line, String check, Verdict verdict, Instant at, Optional<Good> lastGood) {

    /** An answer that was an answer. */
    public record Good(Verdict verdict, Instant at) {}

    boolean failed() {
        return verdict instanceof Verdict.CouldNotCheck;
    }
}
