package nl.startklaar.place;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.Actor;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.place.AddOutcome.Accepted;
import nl.startklaar.place.AddOutcome.Already;
import nl.startklaar.place.AddOutcome.Doubtful;
import nl.startklaar.place.Change.Deed;
import nl.startklaar.readiness.SchoolChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From where pupils of a school may come in. An address says which building somebody is in, and
 * never who somebody is: it only keeps weak secrets from being guessed at home.
 */
@Service
public class KnownAddresses {

    private static final int SHOWN = 50;

    private final KnownStore store;
    private final SeenThere seen;
    private final AuditTrail audit;
    private final Clock clock;
    private final SchoolDay day;
    private final ApplicationEventPublisher events;

    KnownAddresses(
            KnownStore store,
            SeenThere seen,
            AuditTrail audit,
            Clock clock,
            SchoolDay day,
            ApplicationEventPublisher events) {
        this.store = store;
        this.seen = seen;
        this.audit = audit;
        this.clock = clock;
        this.day = day;
        this.events = events;
    }

    /** What is no address, as "unknown", is on no list. */
    @Transactional(readOnly = true)
    public boolean isKnown(SchoolId school, String address) {
        return AddressRange.find(address)
                .map(AddressRange.Typed::range)
                .filter(AddressRange::isSingle)
                .filter(it -> store.isKnown(school, it))
                .isPresent();
    }

    /** Whether there is any address from which pupils may come in. */
    @Transactional(readOnly = true)
    public boolean knowsAny(SchoolId school) {
        return store.knowsAny(school);
    }

    /**
     * Remembers that somebody came, or was refused. Cheap, and for every request that matters: what
     * comes within a minute is added up and written together. Not to be called from a deed that
     * only reads, and what a deed notes that fails is lost.
     */
    public void noteSeen(SchoolId school, Sighting sighting) {
        seen.note(school, sighting);
    }

    @Transactional(readOnly = true)
    public List<KnownAddress> list(SchoolId school) {
        return store.list(school, day.today(), SeenThere.kept(day.today()));
    }

    /** From where somebody came this week without being on the list, most refused first. */
    public List<UnknownAddress> listUnknown(SchoolId school) {
        return seen.listUnknown(school);
    }

    /** What adding it would do; nothing happens. */
    @Transactional(readOnly = true)
    public AddOutcome preview(SchoolId school, String typed, boolean confirmed) {
        return switch (Reading.of(typed)) {
            case Reading.Refused refused -> new AddOutcome.Refused(refused.why());
            case Reading.Read read -> judge(read, confirmed, list(school));
        };
    }

    private static AddOutcome judge(
            Reading.Read read, boolean confirmed, List<KnownAddress> known) {
        var range = read.range();
        var around = known.stream().filter(it -> it.range().contains(range)).findFirst();
        if (around.isPresent()) {
            return new Already(range.text(), around.get());
        }
        if (!read.doubts().isEmpty() && !confirmed) {
            return new Doubtful(range.text(), read.doubts());
        }
        var covers =
                known.stream()
                        .filter(it -> range.contains(it.range()))
                        .map(KnownAddress::text)
                        .toList();
        return new Accepted(Optional.empty(), range.text(), covers);
    }

    /**
     * From now on pupils come in from there too.
     *
     * @param confirmed whether a person said that a doubtful address is right
     */
    @Transactional
    public AddOutcome add(SchoolId school, String typed, String location, boolean confirmed) {
        return switch (preview(school, typed, confirmed)) {
            case Accepted accepted -> put(school, accepted, location);
            case Already already -> already;
            case Doubtful doubtful -> doubtful;
            case AddOutcome.Refused refused -> refused;
        };
    }

    private AddOutcome put(SchoolId school, Accepted accepted, String location) {
        var id = UUID.randomUUID();
        var range = AddressRange.of(accepted.range());
        if (!store.add(school, id, range, location, clock.instant(), Actor.current().account())) {
            return preview(school, accepted.range(), true); // somebody was just before us
        }
        note(school, id, Deed.ADDED, AuditEntry.of("place.audit.added", id, "network", "location"));
        return new Accepted(Optional.of(id), accepted.range(), accepted.covers());
    }

    /** From now on nobody comes in from there; until it is put back. */
    @Transactional
    public void remove(SchoolId school, UUID id) {
        if (!store.remove(school, id, clock.instant())) {
            throw new NotFound("address", id);
        }
        note(school, id, Deed.REMOVED, AuditEntry.of("place.audit.removed", id));
    }

    /** False when it never went, or when somebody added the same address again. */
    @Transactional
    public boolean putBack(SchoolId school, UUID id) {
        boolean isBack = store.putBack(school, id);
        if (isBack) {
            note(school, id, Deed.PUT_BACK, AuditEntry.of("place.audit.put-back", id));
        }
        return isBack;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<Change> history(SchoolId school) {
        return store.history(school, SHOWN);
    }

    private void note(SchoolId school, UUID id, Deed deed, AuditEntry entry) {
        store.note(school, id, deed, clock.instant(), Actor.current().account());
        audit.note(school, entry);
        events.publishEvent(new SchoolChanged(school));
    }
}
