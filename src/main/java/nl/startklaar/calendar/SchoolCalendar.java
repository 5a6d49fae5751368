package nl.startklaar.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static nl.startklaar.calendar.Deviation.Kind.DAY_OFF;
import static nl.startklaar.calendar.Deviation.Kind.EXTRA_HOLIDAY;
import static nl.startklaar.calendar.Deviation.Kind.FIRST_SCHOOL_DAY;
import static nl.startklaar.calendar.Deviation.Kind.LAST_SCHOOL_DAY;
import static nl.startklaar.calendar.Deviation.Kind.SCHOOL_ANYWAY;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.startklaar.kernel.SchoolYear;

/**
 * When one school is open: the holidays of its region with the school's own deviations laid over
 * them. Where deviations contradict each other, a day off weighs more than school anyway, and that
 * more than an extra holiday: the narrower word was the later thought.
 */
public final class SchoolCalendar {

    private static final int DAYS_TO_SEARCH = 366;
    private static final int WEEK = 7;

    private final Holidays holidays;
    private final Region region;
    private final List<Deviation> deviations;
    private final List<DayRange> closed;

    private SchoolCalendar(Holidays holidays, Region region, List<Deviation> deviations) {
        this.holidays = holidays;
        this.region = region;
        this.deviations = List.copyOf(deviations);
        this.closed = holidays.listOf(region).stream().map(this::toOwnDays).toList();
    }

    public static SchoolCalendar of(Region region, List<Deviation> deviations) {
        return new SchoolCalendar(Holidays.official(), region, deviations);
    }

    public Region region() {
        return region;
    }

    /** Whether we know where this school year begins and where it ends. */
    public boolean knows(SchoolYear year) {
        return findFirstSchoolDay(year).isPresent() && findLastSchoolDay(year).isPresent();
    }

    /**
     * Whether pupils are at school. In a year we do not know, only weekends, public holidays and
     * the school's own deviations close it.
     */
    public boolean isSchoolDay(LocalDate day) {
        if (says(DAY_OFF, day)) {
            return false;
        }
        return isOpenAnyway(day) || (!isWeekend(day) && !isHoliday(day));
    }

    /** Whether the day lies in a holiday, weekends in it included. A study day is not a holiday. */
    public boolean isHoliday(LocalDate day) {
        if (isOpenAnyway(day)) {
            return false;
        }
        return says(EXTRA_HOLIDAY, day)
                || PublicHoliday.on(day).isPresent()
                || closed.stream().anyMatch(days -> days.includes(day));
    }

    /**
     * The first day after the summer, study days skipped.
     *
     * @throws UnknownSchoolYear when the summer before it is not known
     */
    public LocalDate firstSchoolDay(SchoolYear year) {
        return findFirstSchoolDay(year).orElseThrow(() -> new UnknownSchoolYear(year));
    }

    /**
     * The last day before the summer, study days skipped.
     *
     * @throws UnknownSchoolYear when the summer after it is not known
     */
    public LocalDate lastSchoolDay(SchoolYear year) {
        return findLastSchoolDay(year).orElseThrow(() -> new UnknownSchoolYear(year));
    }

    /** When groups and licences of the new year should be in place. */
    public LocalDate oneWeekBeforeStart(SchoolYear year) {
        return firstSchoolDay(year).minusDays(WEEK);
    }

    /**
     * The summer holiday that ends this school year.
     *
     * @throws UnknownSchoolYear when it is not known
     */
    public DayRange summerHoliday(SchoolYear year) {
        return findSummerAfter(year).orElseThrow(() -> new UnknownSchoolYear(year));
    }

    /**
     * The last school day strictly before this day.
     *
     * @throws UnknownSchoolYear when the day before lies in a year we do not know
     */
    public LocalDate lastWorkingDayBefore(LocalDate day) {
        checkKnown(day.minusDays(1));
        return schoolDayBefore(day);
    }

    /**
     * The first school day strictly after this day.
     *
     * @throws UnknownSchoolYear when the day lies in a year we do not know
     */
    public LocalDate nextSchoolDay(LocalDate day) {
        checkKnown(day);
        return schoolDayAfter(day);
    }

    /**
     * The publisher says "before 17 July": through 16 July.
     *
     * @throws UnknownSchoolYear when that day lies in a year we do not know
     */
    public Deadline deadlineBefore(LocalDate publishers) {
        return deadlineUntil(publishers.minusDays(1));
    }

    /**
     * The publisher says "until 30 June": that day included. The school has until then, or until
     * its last school day when it is away by then: a date in the holidays warns nobody.
     *
     * @throws UnknownSchoolYear when that day lies in a year we do not know
     */
    public Deadline deadlineUntil(LocalDate publishers) {
        return new Deadline(lastWorkingDayBefore(publishers.plusDays(1)), publishers);
    }

    private Optional<LocalDate> findFirstSchoolDay(SchoolYear year) {
        return findSaid(FIRST_SCHOOL_DAY, year)
                .or(() -> findSummerBefore(year).map(DayRange::last).map(this::schoolDayAfter));
    }

    private Optional<LocalDate> findLastSchoolDay(SchoolYear year) {
        return findSaid(LAST_SCHOOL_DAY, year)
                .or(() -> findSummerAfter(year).map(DayRange::first).map(this::schoolDayBefore));
    }

    private Optional<DayRange> findSummerBefore(SchoolYear year) {
        return holidays.findSummer(region, year.startYear()).map(this::toOwnSummer);
    }

    private Optional<DayRange> findSummerAfter(SchoolYear year) {
        return holidays.findSummer(region, year.startYear() + 1).map(this::toOwnSummer);
    }

    private LocalDate schoolDayBefore(LocalDate day) {
        return walkToSchoolDay(day, date -> date.minusDays(1));
    }

    private LocalDate schoolDayAfter(LocalDate day) {
        return walkToSchoolDay(day, date -> date.plusDays(1));
    }

    private LocalDate walkToSchoolDay(LocalDate from, UnaryOperator<LocalDate> step) {
        return Stream.iterate(step.apply(from), step)
                .limit(DAYS_TO_SEARCH)
                .filter(this::isSchoolDay)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("No school day within a year of " + from));
    }

    private DayRange toOwnDays(Holiday holiday) {
        return holiday.kind() == Holiday.Kind.SUMMER ? toOwnSummer(holiday.days()) : holiday.days();
    }

    /** Own days that leave no summer at all are a mistake: then the official one stays. */
    private DayRange toOwnSummer(DayRange official) {
        var before = SchoolYear.of(official.first());
        var first =
                findSaid(LAST_SCHOOL_DAY, before)
                        .map(day -> day.plusDays(1))
                        .orElse(official.first());
        var last =
                findSaid(FIRST_SCHOOL_DAY, before.next())
                        .map(day -> day.minusDays(1))
                        .orElse(official.last());
        return last.isBefore(first) ? official : new DayRange(first, last);
    }

    private Optional<LocalDate> findSaid(Deviation.Kind kind, SchoolYear year) {
        return deviations.stream()
                .filter(deviation -> deviation.kind() == kind)
                .map(Deviation::first)
                .filter(day -> SchoolYear.of(day).equals(year))
                .min(Comparator.naturalOrder());
    }

    private void checkKnown(LocalDate day) {
        var year = SchoolYear.of(day);
        if (!knows(year)) {
            throw new UnknownSchoolYear(year);
        }
    }

    private boolean isOpenAnyway(LocalDate day) {
        return says(SCHOOL_ANYWAY, day)
                || says(FIRST_SCHOOL_DAY, day)
                || says(LAST_SCHOOL_DAY, day);
    }

    private boolean says(Deviation.Kind kind, LocalDate day) {
        return deviations.stream()
                .anyMatch(said -> said.kind() == kind && said.days().includes(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
    }
}
