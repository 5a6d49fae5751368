package nl.startklaar.licence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.Actor;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.licence.ContractState.Change;
import nl.startklaar.licence.ContractStore.Ended;
import nl.startklaar.readiness.SchoolChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a school bought, and how it comes to an end. */
@Service
public class Contracts {

    private final ContractStore store;
    private final Catalogue catalogue;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final SchoolDay day;
    private final Clock clock;

    Contracts(
            ContractStore store,
            Catalogue catalogue,
            AuditTrail audit,
            ApplicationEventPublisher events,
            SchoolDay day,
            Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.audit = audit;
        this.events = events;
        this.day = day;
        this.clock = clock;
    }

    /** All that were not withdrawn, those that are over as well; the oldest first. */
    @Transactional(readOnly = true)
    public List<Contract> list(SchoolId school) {
        return store.list(school);
    }

    @Transactional(readOnly = true)
    public Contract get(SchoolId school, UUID id) {
        return find(school, id);
    }

    /** The licences that can be worked with on a day. */
    @Transactional(readOnly = true)
    public List<Licence> listLicences(SchoolId school, LocalDate on) {
        return store.list(school).stream()
                .flatMap(it -> it.licences().stream())
                .filter(it -> it.holds(on))
                .toList();
    }

    /** Writes a contract down, with its licences; its id. */
    @Transactional
    public UUID add(SchoolId school, NewContract asked) {
        if (catalogue.findMethod(asked.method()).isEmpty()) {
            throw new NotFound("method", asked.method());
        }
        var contract = toContract(asked);
        store.add(school, contract, clock.instant());
        changed(school, "licence.audit.added", contract.id());
        events.publishEvent(new PlacesChanged(school));
        return contract.id();
    }

    /** What ending it today would come to; nothing changes. */
    @Transactional(readOnly = true)
    public Ending lookAtEnding(SchoolId school, UUID contract) {
        return ending(find(school, contract));
    }

    /** Ends it when that can be done today; the answer says whether it was. */
    @Transactional
    public Ending end(SchoolId school, UUID contract) {
        var found = find(school, contract);
        var ending = ending(found);
        if (!(ending instanceof Ending.Stops stops)) {
            return ending;
        }
        var ended = new Ended(stops, day.today(), clock.instant(), Actor.current().account());
        if (!store.end(school, contract, ended)) {
            return new Ending.NotRunning(ContractState.ENDING);
        }
        changed(school, "licence.audit.ended", contract, "last_day", "view_until");
        return stops;
    }

    /** Until when the school can take an ending back; empty when there is nothing to take back. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> undoUntil(SchoolId school, UUID contract) {
        var found = find(school, contract);
        return found.undoUntil(publisher(found), day.today());
    }

    /** It runs on as before; false when that is too late, or it was not ended. */
    @Transactional
    public boolean undoEnd(SchoolId school, UUID contract) {
        if (undoUntil(school, contract).isEmpty() || !store.undoEnd(school, contract)) {
            return false;
        }
        changed(school, "licence.audit.end-undone", contract, "last_day", "view_until");
        events.publishEvent(new PlacesChanged(school));
        return true;
    }

    /** It was a mistake; false when it has begun: then it can only be ended. */
    @Transactional
    public boolean withdraw(SchoolId school, UUID contract) {
        var state = find(school, contract).state(day.today());
        if (!state.allows(Change.WITHDRAW) || !store.withdraw(school, contract, clock.instant())) {
            return false;
        }
        changed(school, "licence.audit.withdrawn", contract);
        return true;
    }

    private Ending ending(Contract contract) {
        return Ending.of(contract, publisher(contract), day.today());
    }

    private Publisher publisher(Contract contract) {
        return catalogue
                .findMethod(contract.method())
                .flatMap(it -> catalogue.findPublisher(it.publisher()))
                .orElseThrow(() -> new IllegalStateException("Nobody offers " + contract.method()));
    }

    private Contract find(SchoolId school, UUID id) {
        return store.list(school).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("contract", id));
    }

    private static Contract toContract(NewContract asked) {
        var id = UUID.randomUUID();
        var licences = asked.parts().stream().map(it -> toLicence(id, asked, it)).toList();
        return new Contract(
                id,
                asked.method(),
                asked.kind(),
                asked.channel(),
                asked.supplier(),
                asked.reference(),
                asked.firstDay(),
                asked.lastDay(),
                Optional.empty(),
                licences);
    }

    private static Licence toLicence(UUID contract, NewContract asked, NewContract.Part part) {
        return new Licence(
                UUID.randomUUID(),
                contract,
                asked.method(),
                part.yearGroup(),
                asked.kind().unit(),
                part.seats(),
                asked.firstDay(),
                asked.lastDay(),
                Optional.empty());
    }

    private void changed(SchoolId school, String deed, UUID contract, String... fields) {
        audit.note(school, AuditEntry.of(deed, contract, fields));
        events.publishEvent(new SchoolChanged(school));
    }
}
