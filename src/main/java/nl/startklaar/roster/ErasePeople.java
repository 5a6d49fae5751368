package nl.startklaar.roster;

import java.util.Set;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.SchoolChanged;
import nl.startklaar.storage.Erasure;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases people for good, with everything that any module keeps about them. Their changes stay for
 * others in the same change set, and say nothing more.
 */
@Service
public class ErasePeople {

    private final StagedChangeStore staged;
    private final ChangeSetStore sets;
    private final Erasure erasure;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    ErasePeople(
            StagedChangeStore staged,
            ChangeSetStore sets,
            Erasure erasure,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.staged = staged;
        this.sets = sets;
        this.erasure = erasure;
        this.audit = audit;
        this.events = events;
    }

    /**
     * @param deed for the audit trail, a key of the words
     * @return how many rows are gone or empty
     */
    @Transactional
    public int erase(SchoolId school, Set<UUID> people, String deed) {
        staged.lock(school);
        int rows = 0;
        for (UUID person : people) {
            rows += sets.emptyChangesOf(school, person) + erasure.deleteRowsAbout(school, person);
            audit.note(school, AuditEntry.of(deed, person));
        }
        events.publishEvent(new SchoolChanged(school));
        return rows;
    }
}
