package nl.startklaar.network;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.keys.Seals;
import nl.startklaar.school.School;
import org.jspecify.annotations.Nullable;
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
    private final Seals seals;
    private final AuditTrail audit;
    private final Clock clock;

    Acquaintance(
            LinkedStore store,
            StrangerStore strangers,
            Matching matching,
            StillHere here,
            Seals seals,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.strangers = strangers;
        this.matching = matching;
        this.here = here;
        this.seals = seals;
        this.audit = audit;
        this.clock = clock;
    }

    /** By the issuer too: a number says nothing without who gave it. */
    String number(Connection portal, String subject) {
        return seals.match(NUMBER, portal.issuer() + "\n" + subject);
    }

    /** Only looks; nothing is remembered. */
    @Transactional(readOnly = true)
    public Whois look(School school, Connection portal, Told told) {
        var number = number(portal, told.subject());
        return store.find(school.id(), portal.id(), number)
                .map(it -> whois(school, portal, it))
                .orElseGet(() ->
                        matching.find(school, portal, told)
                                .map(it -> whois(school, portal, it.as(number)))
                                .filter(it -> !(it instanceof Whois.Left))
                                .orElseGet(() -> new Whois.Unknown(number)));
    }

    /** Looks, and remembers whom it found, or that it found nobody. */
    @Transactional
    public Whois meet(School school, Connection portal, Told told) {
        var found = look(school, portal, told);
        var number = number(portal, told.subject());
        switch (found) {
            case Whois.Unknown _ ->
                    strangers.note(
                            school.id(), portal.id(), number, told.called(), clock.instant());
            case Whois.Pupil _, Whois.Adult _ -> {
                if (store.find(school.id(), portal.id(), number).isEmpty()) {
                    matching.find(school, portal, told)
                            .ifPresent(it -> link(school.id(), portal.id(), it.as(number), null));
                }
                store.seen(school.id(), portal.id(), number, clock.instant());
            }
            case Whois.Left _ -> {}
        }
        return found;
    }

    /**
     * A person says who this is. False when the number leads to somebody already.
     *
     * @param by who said so
     */
    @Transactional
    public boolean link(SchoolId school, UUID portal, Linked it, @Nullable UUID by) {
        boolean isNew = store.add(school, portal, it, clock.instant(), by);
        if (isNew) {
            strangers.remove(school, portal, it.number());
            audit.note(
                    school,
                    AuditEntry.of("network.audit.linked", it.person(), it.foundBy().name()));
        }
        return isNew;
    }

    /** Whom a portal brings, as far as we know. */
    @Transactional(readOnly = true)
    public List<Linked> list(SchoolId school, UUID portal) {
        return store.list(school, portal);
    }

    /** From now on the number is nobody's. */
    @Transactional
    public void unlink(SchoolId school, UUID portal, String number) {
        var linked = store.find(school, portal, number);
        linked.ifPresent(it -> {
            store.remove(school, portal, number);
            audit.note(school, AuditEntry.of("network.audit.unlinked", it.person()));
        });
    }

    private Whois whois(School school, Connection portal, Linked it) {
        if (!here.holds(school, portal, it.kind(), it.person())) {
            return new Whois.Left();
        }
        return switch (it.kind()) {
            case PUPIL -> new Whois.Pupil(it.person());
            case STAFF -> new Whois.Adult(it.person());
        };
    }
}
