package nl.startklaar.licence;

import java.util.Optional;
import java.util.UUID;

/**
 * What the school wants with a method in a school year.
 *
 * @param successor what comes in its place; empty when nothing does
 */
public record Intention(UUID method, Answer answer, Optional<UUID> successor) {

    public enum Answer {
        /** <i>Blijft</i>. */
        STAYS,
        /** <i>Nieuwe versie</i> of the same method. */
        NEW_VERSION,
        /** <i>Andere methode</i>. */
        OTHER_METHOD,
        /** <i>Stopt</i>, and nothing comes in its place. */
        STOPS;

        /** Whether something comes in its place. */
        public boolean asksForASuccessor() {
            return this == NEW_VERSION || this == OTHER_METHOD;
        }
    }

    public Intention {
        if (answer.asksForASuccessor() != successor.isPresent()) {
            throw new IllegalArgumentException(answer + " does not go with " + successor);
        }
        if (successor.filter(method::equals).isPresent()) {
            throw new IllegalArgumentException("A method does not follow itself");
        }
    }

    /** The method that groups work with in that year; empty when there is none. */
    public Optional<UUID> methodNextYear() {
        return switch (answer) {
            case STAYS -> Optional.of(method);
            case NEW_VERSION, OTHER_METHOD -> successor;
            case STOPS -> Optional.empty();
        };
    }
}
