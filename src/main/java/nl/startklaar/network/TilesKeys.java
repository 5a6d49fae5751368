package nl.startklaar.network;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.Actor;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.School;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a portal fetch the tiles of its own people, and takes that back. */
@Service
public class TilesKeys {

    /** A class that comes in writes once. */
    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    private final TilesKeyStore store;
    private final Connections connections;
    private final AuditTrail audit;
    private final Clock clock;

    TilesKeys(TilesKeyStore store, Connections connections, AuditTrail audit, Clock clock) {
        this.store = store;
        this.connections = connections;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where that portal fetches them, below our address. */
    public static String path(School school, Connection portal) {
        return PortalPaths.tiles(school, portal.id());
    }

    /** The secret is in the answer and nowhere else; the one before it opens nothing any more. */
    @Transactional
    public String give(SchoolId school, UUID portal) {
        connections.getConnection(school, portal);
        var secret = Secrets.random();
        var now = clock.instant();
        store.end(school, portal, now);
        store.add(school, portal, Secrets.hash(secret), now, Actor.current().account());
        audit.note(school, AuditEntry.of("network.audit.tiles-given", portal));
        return secret;
    }

    /** From now on the portal gets nothing. */
    @Transactional
    public void end(SchoolId school, UUID portal) {
        if (store.end(school, portal, clock.instant())) {
            audit.note(school, AuditEntry.of("network.audit.tiles-ended", portal));
        }
    }

    @Transactional(readOnly = true)
    Optional<TilesKey> find(SchoolId school, UUID portal) {
        return store.find(school, portal);
    }

    /** The portal that is on, and that this secret is of. */
    @Transactional
    public Optional<Connection> prove(SchoolId school, UUID portal, String secret) {
        var key = store.find(school, portal).filter(it -> it.is(secret));
        if (key.isEmpty()) {
            return Optional.empty();
        }
        noteUse(school, portal, key.get());
        return connections.find(school, portal).filter(Connection::isOn);
    }

    private void noteUse(SchoolId school, UUID portal, TilesKey key) {
        Instant now = clock.instant();
        if (key.lastUsedAt().filter(now.minus(NOTED_EVERY)::isBefore).isEmpty()) {
            store.noteUse(school, portal, now);
        }
    }
}
