package nl.startklaar.shortcut;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.catalogue.Offer;
import nl.startklaar.school.School;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A school hands in its old shortcuts, and gets new ones for them. */
@Service
class HandIn {

    private final OldAddressStore store;
    private final Shortcuts shortcuts;
    private final AuditTrail audit;
    private final Clock clock;

    HandIn(OldAddressStore store, Shortcuts shortcuts, AuditTrail audit, Clock clock) {
        this.store = store;
        this.shortcuts = shortcuts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What stands now for an old one. */
    record Renewed(OldList.Line line, Shortcut shortcut) {}

    @Transactional(readOnly = true)
    Optional<Shortcut> find(School school, OldAddress asked) {
        return store.findShortcut(school.id(), asked).flatMap(it -> shortcuts.find(school, it));
    }

    @Transactional(readOnly = true)
    List<OldAddressStore.Kept> list(School school) {
        return store.list(school.id());
    }

    /**
     * One shortcut for each thing that is named, however often it stands there; one that is given
     * out already is used again.
     *
     * @param offers what the school can open, in which the target is looked for
     */
    @Transactional
    List<Renewed> take(School school, List<OldList.Line> lines, List<Offer> offers) {
        var current = new ArrayList<>(shortcuts.list(school));
        var renewed = new ArrayList<Renewed>();
        for (OldList.Line line : lines) {
            var product = Target.find(line.address().target(), offers);
            var shortcut =
                    current.stream()
                            .filter(it -> isSame(it, line.address().audience(), product))
                            .findFirst()
                            .orElseGet(() -> make(school, line, product, offers));
            if (!current.contains(shortcut)) {
                current.add(shortcut);
            }
            store.keep(school.id(), line.address(), shortcut.id(), clock.instant());
            renewed.add(new Renewed(line, shortcut));
        }
        if (!renewed.isEmpty()) {
            audit.note(school.id(), AuditEntry.of("shortcut.audit.handed-in", school.brin()));
        }
        return renewed;
    }

    private static boolean isSame(Shortcut it, Audience audience, Optional<UUID> product) {
        return !it.isOld()
                && it.audience() == audience
                && it.group().isEmpty()
                && it.product().equals(product);
    }

    private Shortcut make(
            School school, OldList.Line line, Optional<UUID> product, List<Offer> offers) {
        var known =
                offers.stream()
                        .map(Offer::product)
                        .filter(it -> product.filter(it.id()::equals).isPresent())
                        .map(it -> it.name())
                        .findFirst();
        var name = line.name().isEmpty() ? known.orElse(school.name()) : line.name();
        return shortcuts.make(
                school, new Wish(name, line.address().audience(), Optional.empty(), product));
    }
}
