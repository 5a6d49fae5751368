package nl.startklaar.linking;

import java.time.LocalDate;
import java.util.UUID;

/** What came of a deed with links. Only {@code Done} has changed anything. */
public sealed interface LinkOutcome {

    /**
     * @param changeSet under which it can be undone
     * @param changes how many links were opened or closed
     * @param undoUntil the last day on which it can
     */
    record Done(UUID changeSet, int changes, LocalDate undoUntil) implements LinkOutcome {}

    /** All of it was so already. */
    record Nothing() implements LinkOutcome {}
}
