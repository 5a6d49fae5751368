package nl.startklaar.roster;

import java.time.LocalDate;
import java.util.UUID;

/** What came of applying changes. Only {@code Applied} has changed anything. */
public sealed interface ApplyOutcome {

    /**
     * @param changeSet under which it can be undone
     * @param undoUntil the last day on which it can
     */
    record Applied(UUID changeSet, LocalDate undoUntil) implements ApplyOutcome {}

    /** Somebody changed the roster since these changes were worked out. */
    record Overtaken() implements ApplyOutcome {}
}
