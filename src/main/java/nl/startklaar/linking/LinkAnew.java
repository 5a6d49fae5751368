package nl.startklaar.linking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Product;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.linking.LinkChange.Close;
import nl.startklaar.linking.LinkChange.Open;
import nl.startklaar.linking.LinkOutcome.Done;
import nl.startklaar.readiness.SchoolChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * <i>Koppel opnieuw</i>: closes the links of a group and opens the same ones, as people do by hand
 * when an icon stays away. With a publisher outside the school then waits.
 */
@Service
class LinkAnew {

    private final Links links;
    private final YearsOfLinks years;
    private final Catalogue catalogue;
    private final WaitingStore waiting;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LinkAnew(
            Links links,
            YearsOfLinks years,
            Catalogue catalogue,
            WaitingStore waiting,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.years = years;
        this.catalogue = catalogue;
        this.waiting = waiting;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Links that have not begun are left alone: waiting for a day is no fault. */
    @Transactional
    LinkOutcome link(SchoolId school, SchoolYear year, UUID group) {
        var in = years.read(school, year);
        if (in.findGroup(group).isEmpty()) {
            throw new NotFound("group", group);
        }
        var own =
                in.links().stream()
                        .filter(it -> it.isOfGroup(group) && it.holds(in.today()))
                        .toList();
        var changes = new ArrayList<LinkChange>();
        own.forEach(it -> changes.add(new Close(it, in.today())));
        own.forEach(it -> changes.add(new Open(it.again(in.today()))));
        var outcome = links.apply(school, year, changes, LinkSet.ANEW);
        if (outcome instanceof Done) {
            var now = clock.instant();
            publishersOutside(own)
                    .forEach(it -> waiting.keep(school, year, Waiting.from(group, it, now)));
        }
        return outcome;
    }

    /** Our own learning software knows at once. */
    private Set<UUID> publishersOutside(List<Link> own) {
        var linked = own.stream().map(Link::method).collect(Collectors.toSet());
        var outside =
                catalogue.listProducts().stream()
                        .filter(it -> it.offered() && it.opens() == Product.Opens.OUTSIDE)
                        .map(Product::method)
                        .filter(linked::contains)
                        .collect(Collectors.toSet());
        return catalogue.listMethods().stream()
                .filter(it -> outside.contains(it.id()))
                .map(TeachingMethod::publisher)
                .collect(Collectors.toSet());
    }

    /** A person saw that it works again. */
    @Transactional
    void works(SchoolId school, UUID group, UUID publisher) {
        if (waiting.confirm(school, publisher, group, clock.instant()) > 0) {
            audit.note(school, AuditEntry.of("linking.audit.works", group, "confirmed_at"));
            events.publishEvent(new SchoolChanged(school));
        }
    }
}
