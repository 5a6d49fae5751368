package nl.startklaar.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the operator knows of the parties that schools have to do with. Nothing is overwritten: a
 * number or a date that changes ends the one before it, so that we can say what a school saw when.
 */
@Service
class PartyBook {

    private final PartyBookStore store;
    private final AuditTrail audit;

    PartyBook(PartyBookStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    List<Party> listParties() {
        return store.listParties();
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    PartyView show(UUID party, LocalDate today) {
        return new PartyView(
                getParty(party),
                store.listContacts(party),
                store.listDates(party),
                store.listMaintenance(party),
                today);
    }

    @Transactional
    @WithoutSchool
    void add(Party party) {
        store.add(party);
        audit.note(AuditEntry.of("calendar.audit.party-added", party.id(), "kind", "name"));
    }

    @Transactional
    @WithoutSchool
    void rename(UUID party, String name) {
        getParty(party);
        store.rename(party, name);
        audit.note(AuditEntry.of("calendar.audit.party-renamed", party, "name"));
    }

    /** Takes the place of the contact so far. */
    @Transactional
    @WithoutSchool
    void add(PartyContact contact) {
        getParty(contact.party());
        var dayBefore = contact.validity().from().minusDays(1);
        store.listContacts(contact.party()).stream()
                .filter(it -> it.validity().includes(contact.validity().from()))
                .forEach(it -> store.end(Fact.CONTACT, it.party(), it.id(), dayBefore));
        store.add(contact);
        audit.note(AuditEntry.of("calendar.audit.reach-added", contact.party(), "reach"));
    }

    /** Takes the place of the date so far; only other business can have more dates than one. */
    @Transactional
    @WithoutSchool
    void add(PublisherDate date) {
        getParty(date.party());
        var dayBefore = date.validity().from().minusDays(1);
        store.listDates(date.party()).stream()
                .filter(it -> date.kind() != PublisherDate.Kind.OTHER)
                .filter(it -> it.kind() == date.kind() && it.startYear() == date.startYear())
                .filter(it -> it.validity().includes(date.validity().from()))
                .forEach(it -> store.end(Fact.DATE, it.party(), it.id(), dayBefore));
        store.add(date);
        audit.note(AuditEntry.of("calendar.audit.date-added", date.party(), "kind", "day"));
    }

    @Transactional
    @WithoutSchool
    void add(MaintenanceWindow window) {
        getParty(window.party());
        store.add(window);
        audit.note(AuditEntry.of("calendar.audit.maintenance-added", window.party(), "days"));
    }

    @Transactional
    @WithoutSchool
    void end(Fact fact, UUID party, UUID id, LocalDate lastDay) {
        if (!store.end(fact, party, id, lastDay)) {
            throw new NotFound("fact", id);
        }
        audit.note(AuditEntry.of("calendar.audit.ended", id, "until"));
    }

    private Party getParty(UUID id) {
        return store.findParty(id).orElseThrow(() -> new NotFound("party", id));
    }
}
