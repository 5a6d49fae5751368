package nl.startklaar.licence;

import java.time.LocalDate;
import java.util.UUID;

/** What came of taking a list over, or of taking that back. */
public sealed interface ListOutcome {

    /**
     * @param undoUntil the last day on which it can be undone
     */
    record TakenOver(UUID run, int added, int changed, LocalDate undoUntil)
            implements ListOutcome {}

    /** Everything on it was so already. */
    record NothingNew() implements ListOutcome {}

    /** Something changed since somebody looked; they have to look again. */
    record Overtaken() implements ListOutcome {}

    record Undone(int licences) implements ListOutcome {}

    /** Somebody changed one of its licences afterwards, or a pupil holds a seat of it. */
    record TouchedLater() implements ListOutcome {}

    /** It was never taken over, was undone before, or it is too long ago. */
    record TooLate() implements ListOutcome {}
}
