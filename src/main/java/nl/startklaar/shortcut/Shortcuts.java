package nl.startklaar.shortcut;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.Actor;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.school.School;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shortcuts of a school: made, called otherwise, taken back and put back. */
@Service
class Shortcuts {

    private final ShortcutStore store;
    private final AuditTrail audit;
    private final Clock clock;

    Shortcuts(ShortcutStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Shortcut> list(School school) {
        return store.list(school);
    }

    @Transactional(readOnly = true)
    Optional<Shortcut> find(School school, ShortcutToken token) {
        return store.find(school, token);
    }

    @Transactional(readOnly = true)
    Optional<Shortcut> find(School school, UUID id) {
        return store.find(school, id);
    }

    @Transactional(readOnly = true)
    Shortcut get(School school, UUID id) {
        return find(school, id).orElseThrow(() -> new NotFound("shortcut", id));
    }

    @Transactional
    Shortcut make(School school, Wish wish) {
        var made =
                new Shortcut(
                        UUID.randomUUID(),
                        ShortcutToken.random(school.brin()),
                        wish.name(),
                        wish.audience(),
                        wish.group(),
                        wish.product(),
                        clock.instant(),
                        Optional.empty());
        store.add(school, made, Actor.current().account());
        audit.note(school.id(), AuditEntry.of("shortcut.audit.made", made.id()));
        return made;
    }

    @Transactional
    void rename(School school, UUID id, String name) {
        var before = get(school, id);
        if (!before.name().equals(name)) {
            store.rename(school.id(), id, name);
            audit.note(school.id(), AuditEntry.of("shortcut.audit.renamed", id, "name"));
        }
    }

    /** From now on it is an old one: who has it is helped on, and counted. */
    @Transactional
    void revoke(School school, UUID id) {
        var it = get(school, id);
        if (store.revoke(school.id(), it.id(), clock.instant())) {
            audit.note(school.id(), AuditEntry.of("shortcut.audit.revoked", id));
        }
    }

    /** The same address works again. */
    @Transactional
    void restore(School school, UUID id) {
        var it = get(school, id);
        if (store.restore(school.id(), it.id())) {
            audit.note(school.id(), AuditEntry.of("shortcut.audit.restored", id));
        }
    }
}
