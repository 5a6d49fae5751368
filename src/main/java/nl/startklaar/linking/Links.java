package nl.startklaar.linking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    private final YearsOfLinks years;
    private final MethodLinkStore links;
    private final LinkSetStore sets;
    private final WaitingStore waiting;
    private final ClaimSeats claimSeats;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final SchoolDay day;
    private final Clock clock;

    Links(
            YearsOfLinks years,
            MethodLinkStore links,
            LinkSetStore sets,
            WaitingStore waiting,
            ClaimSeats claimSeats,
            AuditTrail audit,
            ApplicationEventPublisher events,
            SchoolDay day,
            Clock clock) {
        this.years = years;
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

    /** What these changes would do; nothing is changed. */
    @Transactional(readOnly = true)
    public LinkPreview preview(SchoolId school, SchoolYear year, List<LinkChange> changes) {
        return LinkPreview.of(years.read(school, year), changes);
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

    @Transactional
    LinkOutcome apply(
            SchoolId school,
            SchoolYear year,
            Collection<LinkChange> changes,
            String deed,
            Optional<UUID> rosterSet) {
        links.lock(school);
        var real = new StillReal(listBeside(school, changes)).of(changes);
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
        real.forEach(it -> change(school, set.id(), it));
        claimSeats.claim(school, year, opened(real));
        tell(school, AuditEntry.of(deed, set.id(), "link"));
        return new Done(set.id(), real.size(), set.undoUntil());
    }

    private static List<Link> opened(List<LinkChange> changes) {
        return changes.stream().filter(Open.class::isInstance).map(LinkChange::link).toList();
    }

    private void change(SchoolId school, UUID set, LinkChange change) {
        switch (change) {
            case Open(var link) -> {
                links.add(school, link);
                sets.addOpened(school, set, link.id());
            }
            case Close(var link, var goneFrom) -> {
                links.setGoneFrom(school, link.id(), goneFrom);
                sets.addClosed(school, set, link, goneFrom);
            }
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
        return undo(school, set);
    }

    /** What followed a change of the roster goes back with it, whenever that is. */
    @Transactional
    void undoOfRoster(SchoolId school, UUID rosterSet) {
        links.lock(school);
        sets.listOfRoster(school, rosterSet).forEach(it -> undo(school, it));
    }

    /** A publisher showed that it knows this school's links: nobody has to wait for it any more. */
    @Transactional
    public void confirmed(SchoolId school, UUID publisher) {
        if (waiting.confirm(school, publisher, clock.instant()) > 0) {
            tell(school, AuditEntry.of("linking.audit.confirmed", publisher, "confirmed_at"));
        }
    }

    private LinkUndo undo(SchoolId school, LinkSet set) {
        if (!sets.claimUndo(school, set.id(), clock.instant())) {
            return new AlreadyUndone();
        }
        int undone = closeOpened(school, set) + reopenClosed(school, set);
        tell(school, AuditEntry.of("linking.audit.undone", set.id(), "link"));
        return new Undone(undone);
    }

    private int closeOpened(SchoolId school, LinkSet set) {
        var today = day.today();
        var open =
                links.listOfSet(school, set.id(), "OPENED").stream()
                        .filter(it -> it.isOpen(today))
                        .toList();
        open.forEach(it -> links.setGoneFrom(school, it.id(), firstDayWithout(it, today)));
        return open.size();
    }

    /** Unless it was changed since, or somebody opened the same anew: nobody needs it twice. */
    private int reopenClosed(SchoolId school, LinkSet set) {
        var today = day.today();
        int reopened = 0;
        for (Closed it : sets.listClosed(school, set.id())) {
            var closed = links.find(school, it.link()).filter(link -> isAsLeft(link, it));
            if (closed.isPresent() && !links.hasLike(school, closed.get(), today)) {
                links.setGoneFrom(school, it.link(), it.goneBefore().orElse(null));
                reopened++;
            }
        }
        return reopened;
    }

    private static boolean isAsLeft(Link link, Closed closed) {
        return link.goneFrom().equals(Optional.of(closed.goneFrom()));
    }

    /** What is there in the school years of these changes. */
    private List<Link> listBeside(SchoolId school, Collection<LinkChange> changes) {
        return changes.stream()
                .map(it -> it.link().year())
                .distinct()
                .flatMap(it -> links.list(school, it).stream())
                .toList();
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
