package nl.startklaar.linking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.linking.LinkChange.Close;
import nl.startklaar.linking.LinkChange.Open;
import nl.startklaar.linking.LinkOutcome.Done;
import nl.startklaar.linking.LinkOutcome.Nothing;
import nl.startklaar.linking.LinkSetStore.Closed;
import nl.startklaar.linking.LinkUndo.AlreadyUndone;
import nl.startklaar.linking.LinkUndo.TooLate;
import nl.startklaar.linking.LinkUndo.Undone;
import nl.startklaar.readiness.SchoolChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works with which level of which method: read it, change it in one go, go back. What is done
 * here is visible at once.
 */
@Service("linksToMethods")
public class Links {

    private static final int DAYS_TO_UNDO = 30;

    private final MethodLinkStore links;
    private final LinkSetStore sets;
    private final WaitingStore waiting;
    private final ClaimSeats claimSeats;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final SchoolDay day;
    private final Clock clock;

    Links(
            MethodLinkStore links,
            LinkSetStore sets,
            WaitingStore waiting,
            ClaimSeats claimSeats,
            AuditTrail audit,
            ApplicationEventPublisher events,
            SchoolDay day,
            Clock clock) {
        this.links = links;
        this.sets = sets;
        this.waiting = waiting;
        this.claimSeats = claimSeats;
        this.audit = audit;
        this.events = events;
        this.day = day;
        this.clock = clock;
    }

    /** All of a school year, also those that are closed or have not begun. */
    @Transactional(readOnly = true)
    public List<Link> list(SchoolId school, SchoolYear year) {
        return links.list(school, year);
    }

    /** Those that hold on a day. */
    @Transactional(readOnly = true)
    public List<Link> list(SchoolId school, SchoolYear year, LocalDate on) {
        return links.list(school, year).stream().filter(it -> it.holds(on)).toList();
    }

    /**
     * What is so already is left out; the rest is done in the running transaction, or in one of its
     * own.
     *
     * @param deed for the audit trail, a key of the words
     */
    @Transactional
    public LinkOutcome apply(
            SchoolId school, SchoolYear year, Collection<LinkChange> changes, String deed) {
        return apply(school, year, changes, deed, Optional.empty());
    }

    /** Whoever follows the roster claims the seats, with all that is open then. */
    @Transactional
    LinkOutcome apply(
            SchoolId school,
            SchoolYear year,
            Collection<LinkChange> changes,
            String deed,
            Optional<UUID> rosterSet) {
        links.lock(school);
        var real =
                new StillReal(listYears(school, changes.stream().map(LinkChange::link)).toList())
                        .of(changes);
        if (real.isEmpty()) {
            return new Nothing();
        }
        var set =
                new LinkSet(
                        UUID.randomUUID(),
                        year,
                        deed,
                        clock.instant(),
                        day.today().plusDays(DAYS_TO_UNDO),
                        Optional.empty(),
                        rosterSet);
        sets.add(school, set);
        var opened = opened(real);
        open(school, set, opened);
        close(school, set, real);
        if (rosterSet.isEmpty()) {
            claimSeats.claim(school, year, opened);
        }
        tell(school, AuditEntry.of(deed, set.id(), "link"));
        return new Done(set.id(), real.size(), set.undoUntil());
    }

    private static List<Link> opened(List<LinkChange> changes) {
        return changes.stream().filter(Open.class::isInstance).map(LinkChange::link).toList();
    }

    private void open(SchoolId school, LinkSet set, List<Link> opened) {
        if (!opened.isEmpty()) {
            links.addAll(school, opened);
            sets.addOpened(school, set.id(), opened);
        }
    }

    private void close(SchoolId school, LinkSet set, List<LinkChange> changes) {
        var closed = new ArrayList<Closed>();
        var ended = new ArrayList<Link>();
        for (LinkChange change : changes) {
            if (change instanceof Close(var link, var goneFrom)) {
                closed.add(new Closed(link.id(), link.goneFrom(), goneFrom));
                ended.add(link.until(goneFrom));
            }
        }
        if (!closed.isEmpty()) {
            links.setGoneFrom(school, ended);
            sets.addClosed(school, set.id(), closed);
        }
    }

    /** Puts back each link of a deed that was not changed again since. */
    @Transactional
    public LinkUndo undo(SchoolId school, UUID changeSet) {
        links.lock(school);
        var set =
                sets.find(school, changeSet)
                        .filter(it -> it.rosterSet().isEmpty())
                        .orElseThrow(() -> new NotFound("deed with links", changeSet));
        if (set.undoneAt().isPresent()) {
            return new AlreadyUndone();
        }
        if (day.today().isAfter(set.undoUntil())) {
            return new TooLate(set.undoUntil());
        }
        if (!sets.claimUndo(school, changeSet, clock.instant())) {
            return new AlreadyUndone();
        }
        var undone = takeBack(school, set);
        claimSeats.claim(school, set.year(), undone.reopened());
        return new Undone(undone.count());
    }

    /**
     * What followed a change of the roster goes back with it, whenever that is. The seats are for
     * whoever follows the roster.
     */
    @Transactional
    void undoOfRoster(SchoolId school, UUID rosterSet) {
        links.lock(school);
        for (LinkSet it : sets.listOfRoster(school, rosterSet)) {
            if (sets.claimUndo(school, it.id(), clock.instant())) {
                takeBack(school, it);
            }
        }
    }

    /** A publisher showed that it knows this school's links: nobody has to wait for it any more. */
    @Transactional
    public void confirmed(SchoolId school, UUID publisher) {
        if (waiting.confirm(school, publisher, clock.instant()) > 0) {
            tell(school, AuditEntry.of("linking.audit.confirmed", publisher, "confirmed_at"));
        }
    }

    private record TakenBack(int closed, List<Link> reopened) {

        int count() {
            return closed + reopened.size();
        }
    }

    private TakenBack takeBack(SchoolId school, LinkSet set) {
        var changed = links.listOfSet(school, set.id());
        var closed =
                sets.listClosed(school, set.id()).stream()
                        .collect(Collectors.toMap(Closed::link, Function.identity()));
        var ended = closeOpened(school, set, changed, closed.keySet());
        var reopened = reopenClosed(school, changed, closed);
        tell(school, AuditEntry.of("linking.audit.undone", set.id(), "link"));
        return new TakenBack(ended, reopened);
    }

    private int closeOpened(SchoolId school, LinkSet set, List<Link> changed, Set<UUID> closed) {
        var today = day.today();
        var open =
                changed.stream()
                        .filter(it -> !closed.contains(it.id()) && it.isOpen(today))
                        .toList();
        if (!open.isEmpty()) {
            links.setGoneFrom(
                    school, open.stream().map(it -> it.until(firstDayWithout(it, today))).toList());
        }
        if (set.linksAnew()) {
            waiting.remove(school, set.year(), open.stream().map(Link::who).toList());
        }
        return open.size();
    }

    /** Unless it was changed since, or somebody opened the same anew: nobody needs it twice. */
    private List<Link> reopenClosed(SchoolId school, List<Link> changed, Map<UUID, Closed> closed) {
        var today = day.today();
        var open =
                listYears(school, changed.stream().filter(it -> closed.containsKey(it.id())))
                        .filter(it -> it.isOpen(today))
                        .collect(Collectors.toCollection(ArrayList::new));
        var reopened = new ArrayList<Link>();
        for (Link link : changed) {
            var left = closed.get(link.id());
            if (left != null && isAsLeft(link, left) && isMissing(link, open)) {
                var again = link.until(left.goneBefore());
                open.add(again);
                reopened.add(again);
            }
        }
        if (!reopened.isEmpty()) {
            links.setGoneFrom(school, reopened);
        }
        return reopened;
    }

    private static boolean isMissing(Link link, List<Link> open) {
        return open.stream().noneMatch(it -> !it.id().equals(link.id()) && it.isLike(link));
    }

    private static boolean isAsLeft(Link link, Closed closed) {
        return link.goneFrom().equals(Optional.of(closed.goneFrom()));
    }

    /** What is there in the school years of these. */
    private Stream<Link> listYears(SchoolId school, Stream<Link> some) {
        return some.map(Link::year).distinct().flatMap(it -> links.list(school, it).stream());
    }

    /** A link that has not begun holds on no day when it is closed. */
    static LocalDate firstDayWithout(Link link, LocalDate today) {
        return link.firstDay().isAfter(today) ? link.firstDay() : today;
    }

    private void tell(SchoolId school, AuditEntry entry) {
        audit.note(school, entry);
        events.publishEvent(new SchoolChanged(school));
    }
}
