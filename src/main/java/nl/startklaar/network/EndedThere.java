package nl.startklaar.network;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.School;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends here what ended at a portal. A portal may say who it was, or only which of its sessions;
 * either way all ends that this person began here by that portal.
 */
@Service
class EndedThere {

    /** Longer than any message of a portal is good, and than any visit here. */
    private static final Duration REMEMBERED = Duration.ofHours(26);

    static final String SESSION = "sid";

    private final SessionThereStore sessions;
    private final LinkedStore linked;
    private final UsedMessageStore used;
    private final Acquaintance acquaintance;
    private final PortalVisits visits;
    private final AuditTrail audit;
    private final Clock clock;

    EndedThere(
            SessionThereStore sessions,
            LinkedStore linked,
            UsedMessageStore used,
            Acquaintance acquaintance,
            PortalVisits visits,
            AuditTrail audit,
            Clock clock) {
        this.sessions = sessions;
        this.linked = linked;
        this.used = used;
        this.acquaintance = acquaintance;
        this.visits = visits;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody came in; of which session there, a portal says only when it has such. */
    @Transactional
    public void began(School school, Connection portal, Told told) {
        if (told.claims().get(SESSION) instanceof String session) {
            var number = acquaintance.number(portal, told.subject());
            sessions.keep(school.id(), portal.id(), Secrets.hash(session), number, until());
        }
    }

    /** False when the portal said so before. */
    @Transactional
    public boolean end(School school, Connection portal, GoneThere gone) {
        if (!used.use(school.id(), portal.id(), Secrets.hash(gone.message()), until())) {
            return false;
        }
        for (String number : numbers(school, portal, gone)) {
            linked.find(school.id(), portal.id(), number)
                    .ifPresent(it -> end(school.id(), portal, it));
        }
        return true;
    }

    private List<String> numbers(School school, Connection portal, GoneThere gone) {
        return switch (gone) {
            case GoneThere.Person(_, var subject) -> List.of(acquaintance.number(portal, subject));
            case GoneThere.Session(_, var session) ->
                    sessions.listNumbers(school.id(), portal.id(), Secrets.hash(session));
        };
    }

    private Instant until() {
        return clock.instant().plus(REMEMBERED);
    }

    private void end(SchoolId school, Connection portal, Linked it) {
        visits.end(school, portal.id(), it);
        audit.note(school, AuditEntry.of("network.audit.ended-there", it.person()));
    }
}
