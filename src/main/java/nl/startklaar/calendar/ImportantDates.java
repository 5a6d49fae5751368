package nl.startklaar.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.web.Sentence;

/**
 * Lays what publishers announced over one school's calendar. Where none of its publishers gave a
 * date the usual one stands, and says so: an empty place would warn nobody.
 */
final class ImportantDates {

    private final SchoolCalendar calendar;
    private final SchoolYear year;
    private final SchoolYear ending;
    private final List<PublisherDate> announced;
    private final List<MaintenanceWindow> windows;

    /** The calendar knows where the ending year ends: ask that first. */
    ImportantDates(
            SchoolCalendar calendar,
            SchoolYear year,
            List<PublisherDate> announced,
            List<MaintenanceWindow> windows) {
        this.calendar = calendar;
        this.year = year;
        this.ending = before(year);
        this.announced = announced;
        this.windows = windows;
    }

    static SchoolYear before(SchoolYear year) {
        return new SchoolYear(year.startYear() - 1);
    }

    /** In the order in which they come. */
    List<ImportantDate> list() {
        var dates = new ArrayList<ImportantDate>();
        announced.stream().filter(this::isInKnownYear).map(this::toDate).forEach(dates::add);
        addRule(dates, PublisherDate.Kind.END_LICENCES, ending.lastDayToEndLicences());
        usualMaintenance()
                .ifPresent(
                        it -> addRule(dates, PublisherDate.Kind.SAVE_RESULTS, it.saveResultsBy()));
        dates.addAll(maintenance());
        dates.addAll(ownDays());
        dates.sort(Comparator.comparing(it -> it.days().first()));
        return List.copyOf(dates);
    }

    ListDates forTheList() {
        var dates = list();
        return new ListDates(
                year,
                first(dates, ImportantDate.Kind.END_LICENCES),
                first(dates, ImportantDate.Kind.SAVE_RESULTS),
                calendar.lastSchoolDay(ending),
                dates.stream()
                        .filter(it -> it.kind() == ImportantDate.Kind.MAINTENANCE)
                        .filter(this::isInSummer)
                        .map(ImportantDate::days)
                        .distinct()
                        .toList(),
                calendar.oneWeekBeforeStart(year),
                calendar.firstSchoolDay(year));
    }

    /** Without a date to save results by, it has to happen before the school goes away. */
    private Deadline first(List<ImportantDate> dates, ImportantDate.Kind kind) {
        return dates.stream()
                .filter(it -> it.kind() == kind)
                .flatMap(it -> it.deadline().stream())
                .min(Comparator.comparing(Deadline::lastDay))
                .orElseGet(() -> calendar.deadlineUntil(calendar.lastSchoolDay(ending)));
    }

    private boolean isInKnownYear(PublisherDate date) {
        return calendar.knows(SchoolYear.of(date.day()))
                && calendar.knows(SchoolYear.of(date.day().minusDays(1)));
    }

    private ImportantDate toDate(PublisherDate date) {
        var deadline = date.kind().deadlineIn(calendar, date.day());
        return toDate(date.kind(), deadline, date.partyName(), date.day());
    }

    private void addRule(List<ImportantDate> dates, PublisherDate.Kind kind, LocalDate day) {
        var asked = ImportantDate.Kind.valueOf(kind.name());
        if (dates.stream().noneMatch(it -> it.kind() == asked)) {
            dates.add(toDate(kind, kind.deadlineIn(calendar, day), "", day));
        }
    }

    private static ImportantDate toDate(
            PublisherDate.Kind kind, Deadline deadline, String party, LocalDate day) {
        boolean byRule = party.isEmpty();
        var key = "calendar.date." + kind + (byRule ? ".rule" : "");
        var said = byRule ? Sentence.of(key, day) : Sentence.of(key, day, party);
        // a wipe happens on its own day; everything else the school does on its last day
        boolean isWipe = kind == PublisherDate.Kind.WIPE;
        return new ImportantDate(
                ImportantDate.Kind.valueOf(kind.name()),
                oneDay(isWipe ? day : deadline.lastDay()),
                Optional.of(deadline),
                party,
                !isWipe && deadline.ownIsEarlier()
                        ? Sentence.of("calendar.date.own-earlier", said, deadline.lastDay())
                        : said,
                byRule);
    }

    /** What was announced; and the usual weeks when nobody announced anything for the summer. */
    private List<ImportantDate> maintenance() {
        var dates = new ArrayList<ImportantDate>();
        windows.stream().map(it -> maintenance(it.days(), it.partyName())).forEach(dates::add);
        if (dates.stream().noneMatch(this::isInSummer)) {
            usualMaintenance()
                    .map(it -> maintenance(new DayRange(it.first(), it.last()), ""))
                    .ifPresent(dates::add);
        }
        return dates;
    }

    private boolean isInSummer(ImportantDate date) {
        return new DayRange(calendar.lastSchoolDay(ending), calendar.firstSchoolDay(year))
                .overlaps(date.days());
    }

    private Optional<MaintenancePeriod> usualMaintenance() {
        return Holidays.official().sharedMaintenance(year.startYear());
    }

    private static ImportantDate maintenance(DayRange days, String party) {
        boolean byRule = party.isEmpty();
        var words =
                byRule
                        ? Sentence.of("calendar.date.MAINTENANCE.rule", days.first(), days.last())
                        : Sentence.of(
                                "calendar.date.MAINTENANCE", days.first(), days.last(), party);
        return new ImportantDate(
                ImportantDate.Kind.MAINTENANCE, days, Optional.empty(), party, words, byRule);
    }

    private List<ImportantDate> ownDays() {
        return List.of(
                own(ImportantDate.Kind.LAST_SCHOOL_DAY, calendar.lastSchoolDay(ending)),
                own(ImportantDate.Kind.ONE_WEEK_BEFORE_START, calendar.oneWeekBeforeStart(year)),
                own(ImportantDate.Kind.FIRST_SCHOOL_DAY, calendar.firstSchoolDay(year)));
    }

    private static ImportantDate own(ImportantDate.Kind kind, LocalDate day) {
        var words = Sentence.of("calendar.date." + kind, day);
        return new ImportantDate(kind, oneDay(day), Optional.empty(), "", words, false);
    }

    private static DayRange oneDay(LocalDate day) {
        return new DayRange(day, day);
    }
}
