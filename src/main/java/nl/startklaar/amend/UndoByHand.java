package nl.startklaar.amend;

import java.util.UUID;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.roster.PastDeed;
import nl.startklaar.roster.RosterHistory;
import nl.startklaar.roster.Rosters;
import nl.startklaar.roster.UndoOutcome;
import nl.startklaar.roster.UndoOutcome.Undone;
import nl.startklaar.school.School;
import nl.startklaar.staff.Access;
import nl.startklaar.staff.WayIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Back to how it was before something was done by hand. Imports are undone where they are shown.
 */
@Service
class UndoByHand {

    /** How the deeds of this module begin. */
    static final String DEEDS = "amend.";

    private final Rosters rosters;
    private final RosterHistory history;
    private final WayIn wayIn;
    private final AccessStore access;
    private final MergedStore merged;

    UndoByHand(
            Rosters rosters,
            RosterHistory history,
            WayIn wayIn,
            AccessStore access,
            MergedStore merged) {
        this.rosters = rosters;
        this.history = history;
        this.wayIn = wayIn;
        this.access = access;
        this.merged = merged;
    }

    @Transactional
    UndoOutcome undo(School school, UUID changeSet) {
        var deed = history.findDeed(school.id(), changeSet).filter(UndoByHand::isByHand);
        if (deed.isEmpty()) {
            throw new NotFound("change by hand", changeSet);
        }
        var outcome = rosters.undo(school.id(), changeSet, "amend.audit.undone");
        if (outcome instanceof Undone) {
            merged.remove(school.id(), changeSet);
            for (Access it : access.list(school.id(), changeSet)) {
                wayIn.takeBack(school, it);
            }
        }
        return outcome;
    }

    private static boolean isByHand(PastDeed deed) {
        return deed.deed().startsWith(DEEDS);
    }
}
