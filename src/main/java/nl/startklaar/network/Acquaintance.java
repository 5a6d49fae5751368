package nl.startklaar.network;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.keys.Seals;
import nl.startklaar.readiness.SchoolChanged;
import nl.startklaar.school.School;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows who somebody at a portal is here. The first time by the ECK iD, or else by the key in the
 * pupil administration; from then on by the portal's own number. Nobody is ever made because a
 * portal names them, and the same number at another issuer is somebody else.
 */
@Service
class Acquaintance {

    private static final String NUMBER = "portal-number";

    private final LinkedStore store;
    private final StrangerStore strangers;
    private final Matching matching;
    private final StillHere here;
    private final PortalVisits visits;
    private final Seals seals;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acquaintance(
            LinkedStore store,
            StrangerStore strangers,
            Matching matching,
            StillHere here,
            PortalVisits visits,
            Seals seals,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.strangers = strangers;
        this.matching = matching;
        this.here = here;
        this.visits = visits;
        this.seals = seals;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** By the issuer too: a number says nothing without who gave it. */
    String number(Connection portal, String subject) {
        return seals.match(NUMBER, portal.issuer() + "\n" + subject);
    }

    /** Only looks; nothing is remembered. */
    @Transactional(readOnly = true)
    public Whois look(School school, Connection portal, Told told) {
        return find(school, portal, told).who();
    }

    /** Looks, and remembers whom it found, or that it found nobody. */
    @Transactional
    public Whois meet(School school, Connection portal, Told told) {
        var found = find(school, portal, told);
        found.first().ifPresent(it -> link(school.id(), portal.id(), it));
        if (found.who() instanceof Whois.Unknown(var number)) {
            noteStranger(school.id(), portal.id(), number, told.called());
        }
        return found.who();
    }

    /**
     * @param first how they are to be linked, of who came for the first time
     */
    private record Found(Whois who, Optional<Linked> first) {}

    private Found find(School school, Connection portal, Told told) {
        var number = number(portal, told.subject());
        return store.find(school.id(), portal.id(), number)
                .map(it -> new Found(whois(school, portal, it), Optional.empty()))
                .or(() -> findFirst(school, portal, told, number))
                .orElseGet(() -> new Found(new Whois.Unknown(number), Optional.empty()));
    }

    /** By what others call them too. Who is not here any more, is nobody. */
    private Optional<Found> findFirst(School school, Connection portal, Told told, String number) {
        return matching.find(school, portal, told)
                .map(it -> it.as(number))
                .filter(it -> here.holds(school, portal, it.kind(), it.person()))
                .map(it -> new Found(whois(school, portal, it), Optional.of(it)));
    }

    private void noteStranger(SchoolId school, UUID portal, String number, String called) {
        if (strangers.note(school, portal, number, called, clock.instant()) == 1) {
            tell(school);
        }
    }

    /** A person says who this is. False when the number leads to somebody already. */
    @Transactional
    public boolean link(SchoolId school, UUID portal, Linked it) {
        boolean isNew = store.add(school, portal, it, clock.instant());
        if (isNew) {
            strangers.remove(school, portal, it.number());
            audit.note(
                    school,
                    AuditEntry.of("network.audit.linked", it.person(), it.foundBy().name()));
            tell(school);
        }
        return isNew;
    }

    /** Whom a portal brings, as far as we know. */
    @Transactional(readOnly = true)
    public List<Linked> list(SchoolId school, UUID portal) {
        return store.list(school, portal);
    }

    /** From now on the number is nobody's, and whoever came in by it is out. */
    @Transactional
    public void unlink(School school, UUID portal, String number) {
        store.find(school.id(), portal, number)
                .ifPresent(it -> {
                    store.remove(school.id(), portal, number);
                    visits.end(school.id(), portal, it);
                    audit.note(school.id(), AuditEntry.of("network.audit.unlinked", it.person()));
                    tell(school.id());
                });
    }

    /** Others look at who is known: the Startlijst, and the rehearsal. */
    private void tell(SchoolId school) {
        events.publishEvent(new SchoolChanged(school));
    }

    private Whois whois(School school, Connection portal, Linked it) {
        if (!portal.isFor(it.kind())) {
            return new Whois.Closed();
        }
        if (!here.holds(school, portal, it.kind(), it.person())) {
            return new Whois.Left();
        }
        return switch (it.kind()) {
            case PUPIL -> new Whois.Pupil(it.person());
            case STAFF -> new Whois.Adult(it.person());
        };
    }
}
