package nl.startklaar.linking;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.consent.MethodsInUse;
import nl.startklaar.kernel.SchoolId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the page of the publishers how many groups a switch is about. */
@Component
class LinkedGroups implements MethodsInUse {

    private final LinkedGroupsBoard board;

    LinkedGroups(LinkedGroupsBoard board) {
        this.board = board;
    }

    @Override
    @Transactional(readOnly = true)
    public int countGroups(SchoolId school, Set<UUID> methods, LocalDate day) {
        return board.countGroups(school, methods, day);
    }
}
