package nl.startklaar.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.school.Schools;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When each school is open, and the days that count for it. */
@Service
public class SchoolCalendars {

    private final CalendarStore store;
    private final PartyStore parties;
    private final Schools schools;
    private final AuditTrail audit;
    private final SchoolDay day;
    private final ApplicationEventPublisher events;

    SchoolCalendars(
            CalendarStore store,
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

    /** Empty when we do not know the school's region: then somebody has to choose it. */
    @Transactional(readOnly = true)
    public Optional<SchoolCalendar> of(SchoolId school) {
        return regionOf(school).map(region -> SchoolCalendar.of(region, deviations(school)));
    }

    /**
     * What counts around the start of this school year, in order. Empty when we do not know the
     * region, or the holidays around that summer.
     */
    @Transactional(readOnly = true)
    public List<ImportantDate> importantDates(SchoolId school, SchoolYear year) {
        return of(school)
                .flatMap(calendar -> around(school, year, calendar))
                .map(ImportantDates::list)
                .orElse(List.of());
    }

    /**
     * The days of the check-list for this school year. Empty when we do not know the region, or the
     * holidays around that summer.
     */
    @Transactional(readOnly = true)
    public Optional<ListDates> listDates(SchoolId school, SchoolYear year) {
        return of(school)
                .flatMap(calendar -> around(school, year, calendar))
                .map(ImportantDates::forTheList);
    }

    /** Which dates would move if this were so too. Nothing is kept. */
    @Transactional(readOnly = true)
    List<DateChange> whatMoves(SchoolId school, Deviation extra) {
        var year = SchoolYear.of(extra.first());
        return Stream.of(year, year.next())
                .flatMap(it -> whatMoves(importantDates(school, it), preview(school, it, extra)))
                .toList();
    }

    private static Stream<DateChange> whatMoves(
            List<ImportantDate> before, List<ImportantDate> after) {
        return before.stream()
                .flatMap(old ->
                        after.stream()
                                .filter(it -> DateChange.isSame(old, it))
                                .filter(it -> !it.days().equals(old.days()))
                                .limit(1)
                                .map(it -> new DateChange(old, it)));
    }

    private List<ImportantDate> preview(SchoolId school, SchoolYear year, Deviation extra) {
        var deviations = new ArrayList<>(deviations(school));
        deviations.add(extra);
        return regionOf(school)
                .map(region -> SchoolCalendar.of(region, deviations))
                .flatMap(calendar -> around(school, year, calendar))
                .map(ImportantDates::list)
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    Optional<Region> chosenRegion(SchoolId school) {
        return store.findRegion(school);
    }

    @Transactional(readOnly = true)
    List<OwnDeviation> listDeviations(SchoolId school) {
        return store.listDeviations(school);
    }

    /** Empty: let the municipality decide. */
    @Transactional
    public void chooseRegion(SchoolId school, Optional<Region> region) {
        store.setRegion(school, region);
        audit.note(school, AuditEntry.of("calendar.audit.region", school.value(), "region"));
        events.publishEvent(new CalendarChanged(school));
    }

    @Transactional
    public UUID addDeviation(SchoolId school, Deviation deviation) {
        var own = new OwnDeviation(UUID.randomUUID(), deviation);
        store.add(school, own);
        audit.note(
                school,
                AuditEntry.of("calendar.audit.deviation-added", own.id(), "kind", "days", "name"));
        events.publishEvent(new CalendarChanged(school));
        return own.id();
    }

    @Transactional
    public void removeDeviation(SchoolId school, UUID id) {
        if (!store.removeDeviation(school, id)) {
            throw new NotFound("deviation", id);
        }
        audit.note(school, AuditEntry.of("calendar.audit.deviation-removed", id));
        events.publishEvent(new CalendarChanged(school));
    }

    private Optional<Region> regionOf(SchoolId school) {
        return store.findRegion(school)
                .or(() ->
                        Municipalities.official()
                                .findRegion(schools.getSchool(school).municipality()));
    }

    private List<Deviation> deviations(SchoolId school) {
        return store.listDeviations(school).stream().map(OwnDeviation::deviation).toList();
    }

    private Optional<ImportantDates> around(
            SchoolId school, SchoolYear year, SchoolCalendar calendar) {
        var ending = ImportantDates.before(year);
        if (!calendar.knows(ending)) {
            return Optional.empty();
        }
        return Optional.of(
                new ImportantDates(
                        calendar,
                        year,
                        parties.listDates(school, year.startYear(), day.today()),
                        parties.listMaintenance(school, listYear(year), day.today())));
    }

    /** From May on a school gets ready for the coming year, until the next May. */
    private static DayRange listYear(SchoolYear year) {
        var first = LocalDate.of(year.startYear(), Month.MAY, 1);
        return new DayRange(first, first.plusYears(1).minusDays(1));
    }
}
