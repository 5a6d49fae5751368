package nl.startklaar.licence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.audit.Actor;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.licence.ContractState.Change;
import nl.startklaar.licence.ContractStore.Ended;
import nl.startklaar.readiness.SchoolChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a school bought, and how it comes to an end. */
@Service
public class Contracts {

    /** How long it can be a mistake after it was written down, the day itself not counted. */
    static final int DAYS_TO_WITHDRAW = 14;

    private final ContractStore store;
    private final SeatStore seats;
    private final Catalogue catalogue;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final SchoolDay day;
    private final Clock clock;

    Contracts(
            ContractStore store,
            SeatStore seats,
            Catalogue catalogue,
            AuditTrail audit,
            ApplicationEventPublisher events,
            SchoolDay day,
            Clock clock) {
        this.store = store;
        this.seats = seats;
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

    /** Writes a contract down, with its licences; its id. */
    @Transactional
    public UUID add(SchoolId school, NewContract asked) {
        return add(school, UUID.randomUUID(), asked);
    }

    /**
     * The same, and asking twice adds it once. What was withdrawn in between is added anew.
     *
     * @param id by which the asking is known
     * @return its id
     */
    @Transactional
    public UUID add(SchoolId school, UUID id, NewContract asked) {
        if (catalogue.findMethod(asked.method()).isEmpty()) {
            throw new NotFound("method", asked.method());
        }
        if (!store.add(school, toContract(id, asked), day.today(), clock.instant())) {
            return look(school, id).isPresent() ? id : add(school, asked);
        }
        changed(school, "licence.audit.added", id);
        events.publishEvent(new PlacesChanged(school));
        return id;
    }

    /** Ends it when that can be done today; the answer says whether it was. */
    @Transactional
    public Ending end(SchoolId school, UUID contract) {
        var ending = end(school, find(school, contract), Shelf.of(catalogue));
        if (ending instanceof Ending.Stops) {
            events.publishEvent(new SchoolChanged(school));
        }
        return ending;
    }

    /** Each by its own rule: what cannot be ended today stays as it is. Those that were ended. */
    @Transactional
    public List<UUID> endAll(SchoolId school, Collection<UUID> contracts) {
        var shelf = Shelf.of(catalogue);
        var ended =
                find(school, contracts).stream()
                        .filter(it -> end(school, it, shelf) instanceof Ending.Stops)
                        .map(Contract::id)
                        .toList();
        if (!ended.isEmpty()) {
            events.publishEvent(new SchoolChanged(school));
        }
        return ended;
    }

    private Ending end(SchoolId school, Contract contract, Shelf shelf) {
        var publisher = shelf.publisherOf(contract.method());
        var ending = Ending.of(contract, publisher, day.today());
        if (!(ending instanceof Ending.Stops stops)) {
            return ending;
        }
        var ended = new Ended(stops, day.today(), clock.instant(), Actor.current().account());
        if (!store.end(school, contract.id(), ended)) {
            return new Ending.NotRunning(ContractState.ENDING);
        }
        note(school, "licence.audit.ended", contract.id(), "last_day", "view_until");
        return stops;
    }

    /** It runs on as before; false when that is too late, or it was not ended. */
    @Transactional
    public boolean undoEnd(SchoolId school, UUID contract) {
        return !undoEndAll(school, List.of(contract)).isEmpty();
    }

    /** The same for several; those that run on. */
    @Transactional
    public List<UUID> undoEndAll(SchoolId school, Collection<UUID> contracts) {
        seats.lockAll(school);
        var shelf = Shelf.of(catalogue);
        var undone =
                find(school, contracts).stream()
                        .filter(it -> undoEnd(school, it, shelf))
                        .map(Contract::id)
                        .toList();
        if (!undone.isEmpty()) {
            events.publishEvent(new SchoolChanged(school));
            events.publishEvent(new PlacesChanged(school));
        }
        return undone;
    }

    private boolean undoEnd(SchoolId school, Contract it, Shelf shelf) {
        var until = it.undoUntil(shelf.publisherOf(it.method()), day.today());
        boolean isUndone = until.isPresent() && store.undoEnd(school, it.id());
        if (isUndone) {
            note(school, "licence.audit.end-undone", it.id(), "last_day", "view_until");
        }
        return isUndone;
    }

    /**
     * Whether it can be a mistake still: it has not begun, or somebody wrote it down in the last
     * two weeks. Otherwise it can only be ended.
     */
    @Transactional(readOnly = true)
    public boolean canWithdraw(SchoolId school, UUID contract) {
        return look(school, contract).filter(it -> canWithdraw(school, it)).isPresent();
    }

    private boolean canWithdraw(SchoolId school, Contract it) {
        var today = day.today();
        var state = it.state(today);
        if (!state.allows(Change.WITHDRAW) || it.endedOn().isPresent()) {
            return false;
        }
        return state == ContractState.STARTS || isNew(school, it, today);
    }

    private boolean isNew(SchoolId school, Contract it, LocalDate today) {
        return store.addedOn(school, it.id())
                .filter(on -> !today.isAfter(on.plusDays(DAYS_TO_WITHDRAW)))
                .isPresent();
    }

    /**
     * It was a mistake, and so were the seats that it gave; false when it cannot be one, or is gone
     * already.
     */
    @Transactional
    public boolean withdraw(SchoolId school, UUID contract) {
        seats.lockAll(school);
        store.lock(school, contract);
        if (!canWithdraw(school, contract) || !store.withdraw(school, contract, clock.instant())) {
            return false;
        }
        changed(school, "licence.audit.withdrawn", contract);
        if (store.endSeats(school, contract, day.today()) > 0) {
            events.publishEvent(new PlacesChanged(school));
        }
        return true;
    }

    /** What a publisher offers the school is not as it was. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void offerChanged(SchoolId school) {
        events.publishEvent(new SchoolChanged(school));
    }

    private Optional<Contract> look(SchoolId school, UUID id) {
        return store.list(school).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private Contract find(SchoolId school, UUID id) {
        return look(school, id).orElseThrow(() -> new NotFound("contract", id));
    }

    private List<Contract> find(SchoolId school, Collection<UUID> ids) {
        var known = store.list(school).stream().filter(it -> ids.contains(it.id())).toList();
        if (known.size() < Set.copyOf(ids).size()) {
            throw new NotFound("contract", ids);
        }
        return known;
    }

    private static Contract toContract(UUID id, NewContract asked) {
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

    private void changed(SchoolId school, String deed, UUID contract) {
        note(school, deed, contract);
        events.publishEvent(new SchoolChanged(school));
    }

    private void note(SchoolId school, String deed, UUID contract, String... fields) {
        audit.note(school, AuditEntry.of(deed, contract, fields));
    }
}
