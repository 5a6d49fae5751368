package nl.startklaar.audit;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where every deed says what it changed, in the transaction of the change itself. */
@Service
public class AuditTrail {

    private final AuditStore store;
    private final Clock clock;

    AuditTrail(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void note(SchoolId school, AuditEntry entry) {
        store.add(school, Actor.current(), entry, clock.instant());
    }

    /** For what belongs to no school: accounts, boards, the first administrator. */
    @Transactional(propagation = Propagation.MANDATORY)
    @WithoutSchool
    public void note(AuditEntry entry) {
        store.addWithoutSchool(Actor.current(), entry, clock.instant());
    }

    /** Which person made these change sets; those of jobs and commands are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, UUID> findAccounts(SchoolId school, Collection<UUID> changeSets) {
        return store.findAccounts(school, changeSets);
    }

    /** The newest lines first. */
    @Transactional(readOnly = true)
    public List<AuditLine> list(SchoolId school, int limit) {
        return list(school, Set.of(), limit);
    }

    /** The same without the lines about these deeds. */
    @Transactional(readOnly = true)
    public List<AuditLine> list(SchoolId school, Set<String> without, int limit) {
        return store.list(school, without, limit);
    }
}
