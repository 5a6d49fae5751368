package nl.startklaar.amend;

import java.util.UUID;
import nl.startklaar.roster.ApplyOutcome;
import nl.startklaar.roster.ApplyOutcome.Applied;
import nl.startklaar.web.Sentence;

/** What came of changing the roster by hand. Only {@code Done} has changed anything. */
sealed interface HandOutcome {

    /**
     * @param changeSet under which it can be undone
     */
    record Done(UUID changeSet) implements HandOutcome {}

    /** Somebody else was first, or the same button was pressed twice. */
    record Overtaken() implements HandOutcome {}

    /** It is so already. */
    record Nothing() implements HandOutcome {}

    /** What was filled in cannot be. */
    record Refused(Sentence why) implements HandOutcome {}

    static HandOutcome of(ApplyOutcome outcome) {
        return switch (outcome) {
            case Applied(var changeSet, _) -> new Done(changeSet);
            case ApplyOutcome.Overtaken _ -> new Overtaken();
        };
    }
}
