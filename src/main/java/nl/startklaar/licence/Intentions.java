package nl.startklaar.licence;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.startklaar.audit.Actor;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.TeachingMethod;
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
    private final Catalogue catalogue;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intentions(
            IntentionStore store,
            Catalogue catalogue,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
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

    /** Says it, or says it anew. */
    @Transactional
    public void say(SchoolId school, SchoolYear year, Intention intention) {
        say(school, year, List.of(intention));
    }

    /** All of it, or nothing. */
    @Transactional
    public void say(SchoolId school, SchoolYear year, List<Intention> said) {
        var known = catalogue.listMethods().stream().map(TeachingMethod::id).collect(toSet());
        for (Intention it : said) {
            Stream.concat(Stream.of(it.method()), it.successor().stream())
                    .filter(method -> !known.contains(method))
                    .findFirst()
                    .ifPresent(method -> {
                        throw new NotFound("method", method);
                    });
            store.keep(school, year, it, clock.instant(), Actor.current().account());
            audit.note(
                    school,
                    AuditEntry.of("licence.audit.intention", it.method(), "answer", "successor"));
        }
        if (!said.isEmpty()) {
            events.publishEvent(new SchoolChanged(school));
        }
    }
}
