package nl.startklaar.roster;

import java.time.LocalDate;
import java.util.List;

/** What came of undoing a change set. Only {@code Undone} has changed anything. */
public sealed interface UndoOutcome {

    record Undone(int rows) implements UndoOutcome {}

    /**
     * Rows of this change set were touched later.
     *
     * @param names what they are called: pupils, staff and groups by name
     */
    record TouchedLater(List<String> names) implements UndoOutcome {

        public TouchedLater {
            names = List.copyOf(names);
        }
    }

    record TooLate(LocalDate until) implements UndoOutcome {}

    record AlreadyUndone() implements UndoOutcome {}
}
