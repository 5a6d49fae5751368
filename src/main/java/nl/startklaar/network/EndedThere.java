package nl.startklaar.network;

import java.time.Clock;
import java.time.Duration;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.School;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends here what ended at a portal. */
@Service
class EndedThere {

    /** Longer than any message of a portal is good. */
    private static final Duration REMEMBERED = Duration.ofHours(26);

    private final LinkedStore linked;
    private final UsedMessageStore used;
    private final Acquaintance acquaintance;
    private final PortalVisits visits;
    private final AuditTrail audit;
    private final Clock clock;

    EndedThere(
            LinkedStore linked,
            UsedMessageStore used,
            Acquaintance acquaintance,
            PortalVisits visits,
            AuditTrail audit,
            Clock clock) {
        this.linked = linked;
        this.used = used;
        this.acquaintance = acquaintance;
        this.visits = visits;
        this.audit = audit;
        this.clock = clock;
    }

    /** False when the portal said so before. */
    @Transactional
    public boolean end(School school, Connection portal, String message, String subject) {
        var until = clock.instant().plus(REMEMBERED);
        if (!used.use(school.id(), portal.id(), Secrets.hash(message), until)) {
            return false;
        }
        linked.find(school.id(), portal.id(), acquaintance.number(portal, subject))
                .ifPresent(it -> end(school.id(), portal, it));
        return true;
    }

    private void end(SchoolId school, Connection portal, Linked it) {
        visits.end(school, portal.id(), it);
        audit.note(school, AuditEntry.of("network.audit.ended-there", it.person()));
    }
}
