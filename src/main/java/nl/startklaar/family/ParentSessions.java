package nl.startklaar.family;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.staff.Secret;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which parents are inside: until a long day ends, two hours of silence, or they say so. */
@Service
class ParentSessions {

    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofHours(2);

    /** Writing at every request would make each page a write. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final ParentSessionStore store;
    private final ParentStore parents;
    private final AuditTrail audit;
    private final Clock clock;

    ParentSessions(ParentSessionStore store, ParentStore parents, AuditTrail audit, Clock clock) {
        this.store = store;
        this.parents = parents;
        this.audit = audit;
        this.clock = clock;
    }

    /** Always a new secret, whatever the browser carried before. */
    @Transactional
    @WithoutSchool
    public Secret start(UUID parent, String device) {
        var secret = Secret.random();
        var now = clock.instant();
        store.add(secret.hash(), parent, device, now, now.plus(LONGEST));
        parents.signedIn(parent, now);
        audit.note(AuditEntry.of("family.audit.signed-in", parent));
        return secret;
    }

    @Transactional
    @WithoutSchool
    public Optional<ParentViewer> recognise(Secret secret) {
        var now = clock.instant();
        var found = store.findParent(secret.hash(), now, now.minus(IDLE)).flatMap(parents::find);
        found.ifPresent(_ -> store.seen(secret.hash(), now, now.minus(NOTED_EVERY)));
        return found.map(it -> new ParentViewer(it, secret));
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    public List<OpenVisit> list(ParentViewer viewer) {
        var now = clock.instant();
        return store.list(viewer.id(), viewer.session().hash(), now, now.minus(IDLE));
    }

    @Transactional
    @WithoutSchool
    public void end(Secret secret) {
        store.end(secret.hash());
    }

    /** One of somebody’s own, on another device. */
    @Transactional
    @WithoutSchool
    public void end(UUID parent, UUID session) {
        store.end(parent, session);
    }
}
