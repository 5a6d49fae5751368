package nl.startklaar.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.audit.Actor;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.SharedField;
import nl.startklaar.consent.ConsentPeriod.Deed;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.SchoolChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which publishers a school has switched on. Off is how it begins. What is switched counts at once:
 * whoever decides what opens reads these rows each time, and nothing of them is remembered.
 */
@Service
public class Consents {

    private final SwitchStore switches;
    private final RequestStore requests;
    private final Catalogue catalogue;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final SchoolDay day;
    private final Clock clock;

    Consents(
            SwitchStore switches,
            RequestStore requests,
            Catalogue catalogue,
            AuditTrail audit,
            ApplicationEventPublisher events,
            SchoolDay day,
            Clock clock) {
        this.switches = switches;
        this.requests = requests;
        this.catalogue = catalogue;
        this.audit = audit;
        this.events = events;
        this.day = day;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isOn(SchoolId school, UUID publisher) {
        return listOn(school, day.today()).contains(publisher);
    }

    /** The publishers that are on, on a day. */
    @Transactional(readOnly = true)
    public Set<UUID> listOn(SchoolId school, LocalDate on) {
        return switches.list(school).stream()
                .filter(it -> it.holds(on))
                .map(ConsentPeriod::publisher)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All that was ever on, the newest first. */
    @Transactional(readOnly = true)
    public List<ConsentPeriod> history(SchoolId school) {
        return switches.list(school);
    }

    /**
     * What of a person this publisher gets: what it asks, as far as the school agreed to it.
     * Nothing while it is off.
     */
    @Transactional(readOnly = true)
    public Set<SharedField> listShared(SchoolId school, UUID publisher) {
        return findRunning(school, publisher)
                .map(it -> it.shared(asked(publisher)))
                .orElseGet(Set::of);
    }

    /** The period that runs today; empty while it is off. */
    @Transactional(readOnly = true)
    public Optional<ConsentPeriod> findRunning(SchoolId school, UUID publisher) {
        return switches.list(school).stream()
                .filter(it -> it.publisher().equals(publisher))
                .filter(it -> it.holds(day.today()))
                .findFirst();
    }

    /**
     * With what the publisher asks now, which is kept beside it. False when it was on already:
     * nothing has changed.
     */
    @Transactional
    public boolean switchOn(SchoolId school, UUID publisher) {
        return on(school, publisher, asked(publisher));
    }

    /**
     * Undoes a switching off: with what was agreed before, and no more. False when it was never on,
     * or is on.
     */
    @Transactional
    public boolean switchBackOn(SchoolId school, UUID publisher) {
        return switches.list(school).stream()
                .filter(it -> it.publisher().equals(publisher))
                .findFirst()
                .map(it -> on(school, publisher, it.agreed()))
                .orElse(false);
    }

    private boolean on(SchoolId school, UUID publisher, Set<SharedField> agreed) {
        var deed = deed();
        if (!switches.on(school, publisher, day.today(), agreed, deed)) {
            return false;
        }
        requests.answer(school, publisher, RequestStore.Answer.ON, deed);
        changed(school, "consent.audit.on", publisher);
        return true;
    }

    /**
     * The school has looked at what a publisher asks more than before, and agrees. False when it
     * asks no more, or is off.
     */
    @Transactional
    public boolean agreeAnew(SchoolId school, UUID publisher) {
        var deed = deed();
        var asked = asked(publisher);
        var more = findRunning(school, publisher).filter(it -> !it.askedAnew(asked).isEmpty());
        if (more.isEmpty() || !switches.agreeAnew(school, publisher, day.today(), deed)) {
            return false;
        }
        switches.on(school, publisher, day.today(), asked, deed);
        changed(school, "consent.audit.agreed-anew", publisher);
        return true;
    }

    /** False when it was off already. */
    @Transactional
    public boolean switchOff(SchoolId school, UUID publisher) {
        if (!switches.off(school, publisher, day.today(), deed())) {
            return false;
        }
        changed(school, "consent.audit.off", publisher);
        return true;
    }

    /**
     * The publisher itself wants no more of this school's data, and its question is gone; false
     * when it got none.
     */
    @Transactional
    public boolean giveUp(SchoolId school, UUID publisher) {
        if (requests.answer(school, publisher, RequestStore.Answer.WITHDRAWN, deed())) {
            changed(school, "consent.audit.withdrawn", publisher);
        }
        if (!switches.giveUp(school, publisher, day.today(), clock.instant())) {
            return false;
        }
        changed(school, "consent.audit.given-up", publisher);
        return true;
    }

    /** A publisher asks to be switched on; false when it is on, or has asked already. */
    @Transactional
    public boolean ask(SchoolId school, UUID publisher) {
        var request = new ConsentRequest(UUID.randomUUID(), publisher, day.today());
        if (isOn(school, publisher) || !requests.add(school, request, clock.instant())) {
            return false;
        }
        changed(school, "consent.audit.asked", publisher);
        return true;
    }

    /** The school does not want it; false when nothing was asked. */
    @Transactional
    public boolean sayNo(SchoolId school, UUID publisher) {
        if (!requests.answer(school, publisher, RequestStore.Answer.NO, deed())) {
            return false;
        }
        changed(school, "consent.audit.no", publisher);
        return true;
    }

    /** What this publisher asked and nobody answered. */
    @Transactional(readOnly = true)
    public Optional<ConsentRequest> findOpenRequest(SchoolId school, UUID publisher) {
        return requests.listOpen(school).stream()
                .filter(it -> it.publisher().equals(publisher))
                .findFirst();
    }

    private Set<SharedField> asked(UUID publisher) {
        return catalogue.findPublisher(publisher).map(Publisher::fields).orElseGet(Set::of);
    }

    private Deed deed() {
        return new Deed(clock.instant(), Actor.current().account());
    }

    private void changed(SchoolId school, String deed, UUID publisher) {
        audit.note(school, AuditEntry.of(deed, publisher));
        events.publishEvent(new SchoolChanged(school));
    }
}
