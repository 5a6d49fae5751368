package nl.startklaar.linking;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.consent.MethodsInUse;
import nl.startklaar.kernel.SchoolId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the page of the publishers which groups a switch is about. */
@Component
class LinkedGroups implements MethodsInUse {

    private final LinkedGroupsBoard board;

    LinkedGroups(LinkedGroupsBoard board) {
        this.board = board;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Set<UUID>> listGroups(SchoolId school, LocalDate day) {
        return board.listGroups(school, day);
    }
}
