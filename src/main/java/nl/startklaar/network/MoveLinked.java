package nl.startklaar.network;

import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.roster.PersonMerged;
import org.springframework.stereotype.Component;

/** Who was linked to a pupil who was another pupil all along, is linked to that one. */
@Component
class MoveLinked implements PersonMerged {

    private final LinkedStore store;

    MoveLinked(LinkedStore store) {
        this.store = store;
    }

    @Override
    public void merged(SchoolId school, UUID kept, UUID gone, UUID changeSet) {
        store.move(school, gone, kept);
    }
}
