package nl.startklaar.licence;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.audit.Actor;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.readiness.SchoolChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of each method in a school year, as the school said: what has to be ended, what has
 * to be ordered and what groups are linked to follow from it.
 */
@Service
public class Intentions {

    private final IntentionStore store;
    private final ContractStore contracts;
    private final Catalogue catalogue;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intentions(
            IntentionStore store,
            ContractStore contracts,
            Catalogue catalogue,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.contracts = contracts;
        this.catalogue = catalogue;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What the school said about this school year, one per method. */
    @Transactional(readOnly = true)
    public List<Intention> list(SchoolId school, SchoolYear year) {
        return store.list(school, year);
    }

    /**
     * The methods the school is asked about: what it could work with at the end of the year before.
     */
    @Transactional(readOnly = true)
    public Set<UUID> listAsked(SchoolId school, SchoolYear year) {
        var eve = year.firstDay().minusDays(1);
        return contracts.list(school).stream()
                .filter(it -> it.runs(eve))
                .map(Contract::method)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Says it, or says it anew. */
    @Transactional
    public void say(SchoolId school, SchoolYear year, Intention intention) {
        Stream.concat(Stream.of(intention.method()), intention.successor().stream())
                .forEach(this::demand);
        store.keep(school, year, intention, clock.instant(), Actor.current().account());
        audit.note(
                school,
                AuditEntry.of(
                        "licence.audit.intention", intention.method(), "answer", "successor"));
        events.publishEvent(new SchoolChanged(school));
    }

    private void demand(UUID method) {
        if (catalogue.findMethod(method).isEmpty()) {
            throw new NotFound("method", method);
        }
    }
}
