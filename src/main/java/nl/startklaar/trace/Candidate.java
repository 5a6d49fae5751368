package nl.startklaar.trace;

import java.time.LocalDate;
import java.util.Optional;
import nl.startklaar.intake.FilePerson;
import nl.startklaar.readiness.Traced;
import nl.startklaar.roster.KnownPerson;
import nl.startklaar.web.Sentence;

/**
 * Somebody who may be meant: enough to tell namesakes apart, and never a birth date.
 *
 * @param group may be empty; so may be the year group
 * @param gone from when on they are no longer at school
 * @param standing how well we know them
 */
public record Candidate(
        Traced traced,
        String group,
        String yearGroup,
        Optional<LocalDate> gone,
        Standing standing) {

    public enum Standing {
        /** Is in the roster, or was. */
        KNOWN,
        /** Stands in a file that waits. */
        IN_WAITING_FILE,
        /** Stood in the last file, in a row that was left out. */
        LEFT_OUT
    }

    static Candidate of(KnownPerson it) {
        return new Candidate(it.traced(), it.group(), it.yearGroup(), it.gone(), Standing.KNOWN);
    }

    static Candidate of(FilePerson it) {
        return new Candidate(
                it.traced(),
                "",
                "",
                Optional.empty(),
                it.waits() ? Standing.IN_WAITING_FILE : Standing.LEFT_OUT);
    }

    /** What somebody is, so that namesakes can be told apart. */
    public Sentence kind() {
        return switch (standing) {
            case IN_WAITING_FILE -> Sentence.of("trace.kind.waiting");
            case LEFT_OUT -> Sentence.of("trace.kind.left-out");
            case KNOWN ->
                    gone.map(day -> Sentence.of("trace.kind.gone." + traced.kind(), day))
                            .orElseGet(() -> Sentence.of("trace.kind." + traced.kind()));
        };
    }
}
