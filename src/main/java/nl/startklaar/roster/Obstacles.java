package nl.startklaar.roster;

import java.util.Optional;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.roster.UndoOutcome.AlreadyUndone;
import nl.startklaar.roster.UndoOutcome.TooLate;
import nl.startklaar.roster.UndoOutcome.TouchedLater;
import org.springframework.stereotype.Component;

/** What stands in the way of undoing a change set; part of the deed that asks. */
@Component
class Obstacles {

    private static final int NAMES_SHOWN = 10;

    private final StagedChangeStore staged;
    private final ConflictStore conflicts;
    private final NameStore names;
    private final SchoolDay day;

    Obstacles(StagedChangeStore staged, ConflictStore conflicts, NameStore names, SchoolDay day) {
        this.staged = staged;
        this.conflicts = conflicts;
        this.names = names;
        this.day = day;
    }

    /** Leaves the way back staged when there is none. */
    Optional<UndoOutcome> find(SchoolId school, ChangeSet set) {
        if (set.undoneAt().isPresent()) {
            return Optional.of(new AlreadyUndone());
        }
        if (day.today().isAfter(set.undoUntil())) {
            return Optional.of(new TooLate(set.undoUntil()));
        }
        var kinds = staged.stageInverse(school, set.id());
        var touched = conflicts.find(school, kinds);
        if (touched.isEmpty()) {
            return Optional.empty();
        }
        var called = names.findNames(school, staged.listSubjects(touched)).values();
        return Optional.of(
                new TouchedLater(called.stream().distinct().sorted().limit(NAMES_SHOWN).toList()));
    }
}
