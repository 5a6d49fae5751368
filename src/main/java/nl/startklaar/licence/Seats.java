package nl.startklaar.licence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.DutchOrder;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.SchoolChanged;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds a seat of a licence per pupil. There are never more of them than were bought; for all
 * other licences nobody needs one. Every deed here first locks the licence, and keeps it until the
 * transaction ends: whoever asks for several licences in one go, locks them all first.
 */
@Service
public class Seats {

    private final SeatStore store;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    Seats(SeatStore store, AuditTrail trail, ApplicationEventPublisher events) {
        this.store = store;
        this.trail = trail;
        this.events = events;
    }

    /**
     * For one pupil, by hand: also one whose seat was released. Asking twice changes nothing the
     * second time.
     */
    @Transactional
    public SeatOutcome claim(SchoolId school, UUID licence, UUID pupil, LocalDate day) {
        var pool = lock(school, licence);
        var asked = find(pool, licence);
        if (!asked.isPerPupil()) {
            return new SeatOutcome.NotPerPupil();
        }
        var from = asked.firstDayFor(day);
        if (asked.hasEndedBy(from)) {
            return new SeatOutcome.Ended(asked.lastDay().orElseThrow());
        }
        var held = held(school, pool, from);
        var own =
                held.stream()
                        .filter(HeldSeat::goesOn)
                        .filter(it -> it.pupil().equals(pupil))
                        .findFirst();
        if (own.isPresent()) {
            return new SeatOutcome.AlreadyHeld(own.get().licence(), own.get().firstDay());
        }
        int taken = takenByOthers(held, licence, Set.of(pupil));
        if (asked.isFull(taken)) {
            return new SeatOutcome.Full(taken, asked.seats().orElseThrow());
        }
        store.forgetRelease(school, ids(pool), pupil);
        give(school, licence, List.of(pupil), from);
        return new SeatOutcome.Claimed(licence, from);
    }

    /**
     * For everybody of a group at once, in the order of their surnames: who comes late in the
     * alphabet is told to have none. It refuses nobody a link; it only says who waits for a seat.
     * Whose seat somebody released waits too, until somebody gives it back by hand.
     *
     * @param roster where their names are
     */
    @Transactional
    public SeatsForGroup claimFor(
            SchoolId school,
            UUID licence,
            RosterState roster,
            Collection<UUID> pupils,
            LocalDate day) {
        var pool = lock(school, licence);
        var asked = find(pool, licence);
        if (!asked.isPerPupil()) {
            return new SeatsForGroup.NotPerPupil();
        }
        var from = asked.firstDayFor(day);
        if (asked.hasEndedBy(from)) {
            return new SeatsForGroup.Ended(asked.lastDay().orElseThrow());
        }
        var held = held(school, pool, from);
        var holders =
                held.stream()
                        .filter(HeldSeat::goesOn)
                        .map(HeldSeat::pupil)
                        .collect(Collectors.toSet());
        var inOrder = bySurname(roster, pupils);
        var released = store.listReleased(school, ids(running(pool, from)));
        var without = inOrder.stream().filter(it -> !holders.contains(it)).toList();
        var asking = without.stream().filter(it -> !released.contains(it)).toList();
        int free = asked.free(takenByOthers(held, licence, asking), asking.size());
        var given = asking.subList(0, free);
        if (!given.isEmpty()) {
            give(school, licence, given, from);
        }
        return new SeatsForGroup.Divided(
                given,
                inOrder.stream().filter(holders::contains).toList(),
                without.stream().filter(it -> !given.contains(it)).toList());
    }

    /**
     * The seat is free again from this day on, for somebody else; who had it before stays known.
     *
     * @return false when the pupil held none
     */
    @Transactional
    public boolean release(SchoolId school, UUID licence, UUID pupil, LocalDate goneFrom) {
        lockAll(school);
        lock(school, licence);
        boolean closed = store.release(school, licence, pupil, goneFrom);
        if (closed) {
            note(school, "licence.audit.seat-released", licence);
            events.publishEvent(new PlacesChanged(school));
        }
        return closed;
    }

    /**
     * Frees the seats of those who left, or whom nothing leads to the licence any more. A claim
     * does this too for its own licence, so that nobody waits for it.
     *
     * @return how many
     */
    @Transactional
    public int freeUnused(SchoolId school, LocalDate day) {
        var licences = store.lockAll(school);
        int freed = licences.isEmpty() ? 0 : free(school, licences, day);
        if (freed > 0) {
            note(school, "licence.audit.seats-freed", school.value());
            events.publishEvent(new PlacesChanged(school));
        }
        return freed;
    }

    /**
     * For whoever is going to ask for several licences, or frees places that others wait for:
     * nobody waits for half of them.
     */
    @Transactional
    public void lockAll(SchoolId school) {
        store.lockAll(school);
    }

    private List<SeatLicence> lock(SchoolId school, UUID licence) {
        var pool = store.lock(school, licence);
        find(pool, licence);
        return pool;
    }

    /** What was released of one that is over, says nothing about those that came after it. */
    private static List<SeatLicence> running(List<SeatLicence> pool, LocalDate day) {
        return pool.stream().filter(it -> !it.hasEndedBy(day)).toList();
    }

    private static List<UUID> ids(List<SeatLicence> pool) {
        return pool.stream().map(SeatLicence::id).toList();
    }

    private static SeatLicence find(List<SeatLicence> pool, UUID licence) {
        return pool.stream()
                .filter(it -> it.id().equals(licence))
                .findFirst()
                .orElseThrow(() -> new NotFound("licence", licence));
    }

    /** Of the licence and those beside it that run then too: one seat of one level is enough. */
    private List<HeldSeat> held(SchoolId school, List<SeatLicence> pool, LocalDate day) {
        var running =
                pool.stream()
                        .filter(SeatLicence::isPerPupil)
                        .filter(it -> it.runs(day))
                        .map(SeatLicence::id)
                        .toList();
        free(school, running, day);
        return store.listHeld(school, running, day);
    }

    private int free(SchoolId school, List<UUID> licences, LocalDate day) {
        return store.closeOfLeavers(school, licences, day)
                + store.closeOfUnlinked(school, licences, day);
    }

    /** Also those that begin or end later: on no day there may be too many. */
    private static int takenByOthers(List<HeldSeat> held, UUID licence, Collection<UUID> asking) {
        return (int)
                held.stream()
                        .filter(it -> it.licence().equals(licence))
                        .map(HeldSeat::pupil)
                        .distinct()
                        .filter(it -> !asking.contains(it))
                        .count();
    }

    private void give(SchoolId school, UUID licence, List<UUID> pupils, LocalDate from) {
        store.reopen(school, licence, pupils, from);
        store.add(school, licence, pupils, from);
        note(school, "licence.audit.seat-claimed", licence);
    }

    private void note(SchoolId school, String deed, UUID subject) {
        trail.note(school, AuditEntry.of(deed, subject, "seat"));
        events.publishEvent(new SchoolChanged(school));
    }

    /** Whom the roster does not know comes last. */
    private List<UUID> bySurname(RosterState roster, Collection<UUID> pupils) {
        Set<UUID> wanted = new LinkedHashSet<>(pupils);
        var names =
                roster.pupils().stream()
                        .filter(it -> wanted.contains(it.id()))
                        .collect(Collectors.toMap(Pupil::id, Pupil::name));
        var dutch = DutchOrder.ofNames();
        Comparator<UUID> byName =
                Comparator.comparing(
                        id -> Optional.ofNullable(names.get(id)).map(PersonName::bySurname),
                        (one, other) ->
                                one.isPresent() && other.isPresent()
                                        ? dutch.compare(one.get(), other.get())
                                        : Boolean.compare(one.isEmpty(), other.isEmpty()));
        return wanted.stream().sorted(byName.thenComparing(UUID::toString)).toList();
    }
}
