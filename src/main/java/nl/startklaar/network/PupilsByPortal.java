package nl.startklaar.network;

import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.signin.WayAround;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pupils of whom a portal already said who they are. Whom it never named may turn out to be a
 * stranger on the morning itself, so they do not count.
 */
@Component
class PupilsByPortal implements WayAround {

    private final LinkedStore linked;

    PupilsByPortal(LinkedStore linked) {
        this.linked = linked;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> listPupils(SchoolId school) {
        return Set.copyOf(linked.listPupils(school));
    }
}
