package nl.startklaar.linking;

import java.time.LocalDate;

/** What came of undoing a deed with links. Only {@code Undone} has changed anything. */
public sealed interface LinkUndo {

    /**
     * @param links how many are as they were; those that were changed again since stay so
     */
    record Undone(int links) implements LinkUndo {}

    record TooLate(LocalDate until) implements LinkUndo {}

    record AlreadyUndone() implements LinkUndo {}
}
