package nl.startklaar.rehearsal;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import nl.startklaar.access.Person.Kind;
import nl.startklaar.calendar.SchoolCalendar;
import nl.startklaar.calendar.SchoolCalendars;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Offer;
import nl.startklaar.kernel.ListYear;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The dress rehearsal (<i>generale repetitie</i>): how many get in on a morning, and why the others
 * do not. A look shows what came out last, and rehearses first when something changed since.
 */
@Service
public class Rehearsals {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);

    private final Rehearse rehearse;
    private final SchoolCalendars calendars;
    private final Catalogue catalogue;
    private final Map<String, RehearsalHop> hops;
    private final SchoolDay day;

    Rehearsals(
            Rehearse rehearse,
            SchoolCalendars calendars,
            Catalogue catalogue,
            List<RehearsalHop> hops,
            SchoolDay day) {
        this.rehearse = rehearse;
        this.calendars = calendars;
        this.catalogue = catalogue;
        this.hops = hops.stream().collect(toMap(RehearsalHop::name, it -> it));
        this.day = day;
    }

    /** Of the coming first school morning; once that is past, of the next one. */
    public Run look(SchoolId school) {
        var morning = next(school);
        return rehearse.findFresh(school, morning).orElseGet(() -> rehearse.run(school, morning));
    }

    /**
     * For pages that are about more than this: looking that fails does not take them down, and is
     * told in the log.
     */
    public Optional<Run> tryToLook(SchoolId school) {
        var work = new FutureTask<>(() -> look(school));
        work.run();
        if (work.state() == Future.State.SUCCESS) {
            return Optional.of(work.resultNow());
        }
        LOG.atWarn()
                .addKeyValue("school", school.value())
                .setCause(work.exceptionNow())
                .log("Could not look how a morning goes");
        return Optional.empty();
    }

    /** Fresh or not. */
    public Run run(SchoolId school) {
        return rehearse.run(school, next(school));
    }

    /** At a morning of choice; nothing is kept. */
    public Outcome at(SchoolId school, Morning morning) {
        return rehearse.walk(school, morning);
    }

    /** The latest first, without who stopped. */
    public List<Run> history(SchoolId school, int most) {
        return rehearse.history(school, most);
    }

    /** Without a calendar it is today: that is the one day we know of. */
    public Morning next(SchoolId school) {
        var today = day.today();
        return Morning.of(calendars.of(school).map(it -> next(it, today)).orElse(today));
    }

    private static LocalDate next(SchoolCalendar calendar, LocalDate today) {
        var year = ListYear.on(today);
        if (!calendar.knows(year)) {
            return today;
        }
        var first = calendar.firstSchoolDay(year);
        if (!first.isBefore(today)) {
            return first;
        }
        return calendar.isSchoolDay(today) ? today : calendar.nextSchoolDay(today);
    }

    /** Who stops at one and the same thing, most people first. */
    public List<Reason> reasons(Outcome outcome) {
        var offers = offers(outcome);
        Map<Cause, List<Stop>> byCause = new LinkedHashMap<>();
        for (Stop stop : outcome.stops()) {
            var offer = stop.product().map(offers::get);
            byCause.computeIfAbsent(Cause.of(stop, offer), _ -> new ArrayList<>()).add(stop);
        }
        return byCause.values().stream()
                .map(it -> reason(it, offers, outcome.morning()))
                .sorted((a, b) -> Integer.compare(b.people().size(), a.people().size()))
                .toList();
    }

    private Reason reason(List<Stop> stops, Map<UUID, Offer> offers, Morning morning) {
        var first = stops.getFirst();
        var told =
                Optional.ofNullable(hops.get(first.hop()))
                        .orElseThrow(() -> new IllegalStateException("No hop " + first.hop()))
                        .tell(first, first.product().map(offers::get), morning);
        return new Reason(told, stops);
    }

    private Map<UUID, Offer> offers(Outcome outcome) {
        var products =
                outcome.stops().stream().flatMap(it -> it.product().stream()).distinct().toList();
        return catalogue.listOffers(products).stream()
                .collect(toMap(it -> it.product().id(), it -> it));
    }

    /**
     * Products of one method that stop for one reason, are one cause, for pupils and staff
     * together; what is about the person is said of each in other words.
     */
    private record Cause(
            String hop,
            Optional<Kind> kind,
            String reason,
            Optional<UUID> method,
            Optional<LocalDate> day) {

        static Cause of(Stop stop, Optional<Offer> offer) {
            return new Cause(
                    stop.hop(),
                    offer.isPresent() ? Optional.empty() : Optional.of(stop.kind()),
                    stop.reason(),
                    offer.map(it -> it.method().id()),
                    stop.day());
        }
    }
}
