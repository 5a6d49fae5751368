package nl.startklaar.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.Schools;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a school calls, and which parties it has to do with. */
@Service
public class Contacts {

    private final ContactStore store;
    private final PartyStore parties;
    private final Schools schools;
    private final AuditTrail audit;
    private final SchoolDay day;
    private final ApplicationEventPublisher events;

    Contacts(
            ContactStore store,
            PartyStore parties,
            Schools schools,
            AuditTrail audit,
            SchoolDay day,
            ApplicationEventPublisher events) {
        this.store = store;
        this.parties = parties;
        this.schools = schools;
        this.audit = audit;
        this.day = day;
        this.events = events;
    }

    /** In the order in which to call them; what the school wrote down itself comes first. */
    @Transactional(readOnly = true)
    public List<Contact> list(SchoolId school, LocalDate on) {
        var own = store.listOwn(school).stream().map(OwnContact::contact);
        return Stream.concat(own, store.listChosen(school, on).stream())
                .sorted(Comparator.comparing(Contact::kind))
                .toList();
    }

    @Transactional(readOnly = true)
    List<OwnContact> listOwn(SchoolId school) {
        return store.listOwn(school);
    }

    /** What the school can choose from: a practice school only what is invented, and no other. */
    @Transactional(readOnly = true)
    List<Party> listChoices(SchoolId school) {
        return parties.listChoices(schools.getSchool(school).practice(), day.today());
    }

    @Transactional(readOnly = true)
    Set<UUID> listChosen(SchoolId school) {
        return Set.copyOf(parties.listChosen(school));
    }

    /** From now on the school has to do with these and no others. */
    @Transactional
    void choose(SchoolId school, Set<UUID> chosen) {
        var unknown = new HashSet<>(chosen);
        unknown.removeAll(listChoices(school).stream().map(Party::id).collect(Collectors.toSet()));
        if (!unknown.isEmpty()) {
            throw new NotFound("party", unknown);
        }
        parties.dropChoices(school);
        chosen.forEach(party -> parties.choose(school, party));
        audit.note(school, AuditEntry.of("calendar.audit.parties", school.value(), "parties"));
        events.publishEvent(new CalendarChanged(school));
    }

    @Transactional
    void add(SchoolId school, Contact contact) {
        var own = new OwnContact(UUID.randomUUID(), contact);
        store.add(school, own);
        audit.note(school, entry("calendar.audit.contact-added", own.id()));
    }

    @Transactional
    void change(SchoolId school, OwnContact own) {
        if (!store.change(school, own)) {
            throw new NotFound("contact", own.id());
        }
        audit.note(school, entry("calendar.audit.contact-changed", own.id()));
    }

    @Transactional
    void remove(SchoolId school, UUID id) {
        if (!store.remove(school, id)) {
            throw new NotFound("contact", id);
        }
        audit.note(school, AuditEntry.of("calendar.audit.contact-removed", id));
    }

    private static AuditEntry entry(String deed, UUID id) {
        return AuditEntry.of(deed, id, "kind", "name", "reach");
    }
}
