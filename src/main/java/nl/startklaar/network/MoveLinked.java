package nl.startklaar.network;

import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.roster.ChangeSet;
import nl.startklaar.roster.PersonMerged;
import nl.startklaar.roster.RosterFollower;
import org.springframework.stereotype.Component;

/**
 * Who was linked to a pupil who was another pupil all along, is linked to that one. They go back
 * with the change of the roster; nothing else of it matters here.
 */
@Component
class MoveLinked implements PersonMerged, RosterFollower {

    private final LinkedStore store;

    MoveLinked(LinkedStore store) {
        this.store = store;
    }

    @Override
    public void merged(SchoolId school, UUID kept, UUID gone, UUID changeSet) {
        store.move(school, gone, kept, changeSet);
    }

    @Override
    public void undone(SchoolId school, ChangeSet set) {
        store.giveBack(school, set.id());
    }
}
