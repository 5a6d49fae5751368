package nl.startklaar.network;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.Actor;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.keys.Seals;
import nl.startklaar.readiness.SchoolChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which portals a school believes. A new one is off, so that it can be tried first. */
@Service
public class Connections {

    static final String SEALED_FOR = "portal-secret";

    private final ConnectionStore store;
    private final Seals seals;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Connections(
            ConnectionStore store,
            Seals seals,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.seals = seals;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param endpoints as they were read, or filled in by hand
     */
    @Transactional
    public Connection add(SchoolId school, NewConnection it, Endpoints endpoints) {
        var added =
                new Connection(
                        UUID.randomUUID(),
                        it.name(),
                        it.issuer(),
                        it.clientId(),
                        it.byHand().isPresent(),
                        endpoints,
                        it.claims(),
                        it.forPupils(),
                        it.forStaff(),
                        Optional.empty());
        store.add(
                school,
                added,
                seals.seal(SEALED_FOR, it.secret()),
                clock.instant(),
                Actor.current().account());
        tell(school, "network.audit.added", added.id());
        return added;
    }

    /** What a portal says of itself now; what it promised before, it still has to keep. */
    @Transactional
    public void readAnew(SchoolId school, UUID id, Endpoints now) {
        var before = getConnection(school, id);
        var kept = now.noWeakerThan(before.endpoints());
        if (!before.byHand() && !kept.equals(before.endpoints())) {
            store.change(school, before.with(kept));
            tell(school, "network.audit.read-anew", id);
        }
    }

    /** Everything but who it is. */
    @Transactional
    public void change(SchoolId school, Connection changed) {
        if (!changed.equals(getConnection(school, changed.id()))) {
            store.change(school, changed);
            tell(school, "network.audit.changed", changed.id());
        }
    }

    @Transactional
    public void changeSecret(SchoolId school, UUID id, String secret) {
        getConnection(school, id);
        store.changeSecret(school, id, seals.seal(SEALED_FOR, secret));
        tell(school, "network.audit.secret-changed", id);
    }

    @Transactional
    public void switchOn(SchoolId school, UUID id) {
        getConnection(school, id);
        if (store.switchOn(school, id, clock.instant())) {
            tell(school, "network.audit.switched-on", id);
        }
    }

    @Transactional
    public void switchOff(SchoolId school, UUID id) {
        getConnection(school, id);
        if (store.switchOn(school, id, null)) {
            tell(school, "network.audit.switched-off", id);
        }
    }

    /** Nobody comes in by it any more, and it is shown no more. */
    @Transactional
    public void close(SchoolId school, UUID id) {
        getConnection(school, id);
        store.close(school, id, clock.instant());
        tell(school, "network.audit.closed", id);
    }

    /** It is there again, and off. */
    @Transactional
    public void reopen(SchoolId school, UUID id) {
        if (!store.close(school, id, null)) {
            throw new NotFound("portal", id);
        }
        tell(school, "network.audit.reopened", id);
    }

    private void tell(SchoolId school, String deed, UUID id) {
        audit.note(school, AuditEntry.of(deed, id));
        events.publishEvent(new SchoolChanged(school));
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Connection> list(SchoolId school) {
        return store.list(school);
    }

    @Transactional(readOnly = true)
    public Optional<Connection> find(SchoolId school, UUID id) {
        return store.find(school, id);
    }

    @Transactional(readOnly = true)
    public Connection getConnection(SchoolId school, UUID id) {
        return store.find(school, id).orElseThrow(() -> new NotFound("portal", id));
    }

    /** What we prove ourselves with at that portal. */
    @Transactional(readOnly = true)
    String getSecret(SchoolId school, UUID id) {
        return seals.open(SEALED_FOR, store.getSecret(school, id));
    }
}
