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
    private final KnownAsStore knownAs;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final SchoolDay day;
    private final Clock clock;

    Consents(
            SwitchStore switches,
            RequestStore requests,
            KnownAsStore knownAs,
            AuditTrail audit,
            ApplicationEventPublisher events,
            SchoolDay day,
            Clock clock) {
        this.switches = switches;
        this.requests = requests;
        this.knownAs = knownAs;
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

    /** False when it was on already: nothing has changed. */
    @Transactional
    public boolean switchOn(SchoolId school, UUID publisher) {
        var deed = deed();
        if (!switches.on(school, UUID.randomUUID(), publisher, day.today(), deed)) {
            return false;
        }
        requests.answer(school, publisher, RequestStore.Answer.ON, deed);
        changed(school, "consent.audit.on", publisher);
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

    /** The publisher itself wants no more of this school's data; false when it got none. */
    @Transactional
    public boolean giveUp(SchoolId school, UUID publisher) {
        requests.answer(school, publisher, RequestStore.Answer.WITHDRAWN, deed());
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

    /** What was asked and not answered. */
    @Transactional(readOnly = true)
    public List<ConsentRequest> listOpenRequests(SchoolId school) {
        return requests.listOpen(school);
    }

    /** What this publisher asked and nobody answered. */
    @Transactional(readOnly = true)
    public Optional<ConsentRequest> findOpenRequest(SchoolId school, UUID publisher) {
        return requests.listOpen(school).stream()
                .filter(it -> it.publisher().equals(publisher))
                .findFirst();
    }

    /** By which code a publisher asked for this school; ours, or one that is nearly ours. */
    @Transactional
    public void heardAs(SchoolId school, UUID publisher, String code) {
        if (knownAs.keep(school, publisher, code, clock.instant())) {
            events.publishEvent(new SchoolChanged(school));
        }
    }

    private Deed deed() {
        return new Deed(clock.instant(), Actor.current().account());
    }

    private void changed(SchoolId school, String deed, UUID publisher) {
        audit.note(school, AuditEntry.of(deed, publisher));
        events.publishEvent(new SchoolChanged(school));
    }
}
