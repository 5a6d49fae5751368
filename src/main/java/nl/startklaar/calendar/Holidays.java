package nl.startklaar.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.startklaar.kernel.SchoolYear;

/**
 * The school holidays of the three regions, from {@code calendar/holidays.csv}. The file is checked
 * when it is read: public copies of these dates contain typing errors, and one of those would move
 * every deadline of a third of the country.
 */
public final class Holidays {

    private static final String FILE = "calendar/holidays.csv";
    private static final Holidays OFFICIAL = new Holidays(DataRow.listFrom(FILE));

    private final List<Holiday> holidays;

    private Holidays(List<DataRow> rows) {
        var read = new ArrayList<Holiday>();
        for (var row : rows) {
            var holiday = toHoliday(row);
            checkDays(holiday, row);
            checkAgainst(read, holiday, row);
            read.add(holiday);
        }
        read.sort(Comparator.comparing(holiday -> holiday.days().first()));
        holidays = List.copyOf(read);
    }

    /** The holidays that come with the product. */
    public static Holidays official() {
        return OFFICIAL;
    }

    static Holidays read(String text) {
        return new Holidays(DataRow.listFrom(FILE, text));
    }

    /** In order of date. */
    public List<Holiday> listOf(Region region) {
        return holidays.stream().filter(holiday -> holiday.region() == region).toList();
    }

    /**
     * The summer holiday in this calendar year; empty when the ministry's dates are not known to
     * us.
     */
    public Optional<DayRange> findSummer(Region region, int year) {
        return holidays.stream()
                .filter(holiday -> holiday.region() == region)
                .filter(holiday -> holiday.kind() == Holiday.Kind.SUMMER)
                .map(Holiday::days)
                .filter(days -> days.first().getYear() == year)
                .findFirst();
    }

    /**
     * The weeks in which publishers do their yearly maintenance: the first three working weeks in
     * which all regions are on holiday.
     */
    public Optional<MaintenancePeriod> sharedMaintenance(int year) {
        return findSharedSummer(year).flatMap(MaintenancePeriod::findIn);
    }

    private Optional<DayRange> findSharedSummer(int year) {
        var summers = new ArrayList<DayRange>();
        for (var region : Region.values()) {
            findSummer(region, year).ifPresent(summers::add);
        }
        if (summers.size() < Region.values().length) {
            return Optional.empty();
        }
        var first = Collections.max(summers.stream().map(DayRange::first).toList());
        var last = Collections.min(summers.stream().map(DayRange::last).toList());
        return first.isAfter(last) ? Optional.empty() : Optional.of(new DayRange(first, last));
    }

    private static Holiday toHoliday(DataRow row) {
        try {
            return new Holiday(
                    Region.valueOf(row.cell(0)),
                    Holiday.Kind.valueOf(row.cell(1)),
                    new DayRange(LocalDate.parse(row.cell(2)), LocalDate.parse(row.cell(3))),
                    Holiday.Binding.valueOf(row.cell(4)));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw row.wrong("is not a holiday (" + e.getMessage() + ")");
        }
    }

    private static void checkDays(Holiday holiday, DataRow row) {
        var days = holiday.days();
        if (days.length() > holiday.kind().mostDays()) {
            throw row.wrong("lasts " + days.length() + " days, too long for " + holiday.kind());
        }
        if (days.first().getDayOfWeek() != SATURDAY || days.last().getDayOfWeek() != SUNDAY) {
            throw row.wrong("does not run from a Saturday to a Sunday");
        }
    }

    private static void checkAgainst(List<Holiday> earlier, Holiday holiday, DataRow row) {
        for (var other : earlier) {
            if (other.region() != holiday.region()) {
                continue;
            }
            if (other.days().overlaps(holiday.days())) {
                throw row.wrong("overlaps the holiday of " + other.days().first());
            }
            if (other.kind() == holiday.kind() && yearOf(other).equals(yearOf(holiday))) {
                throw row.wrong("is the second " + holiday.kind() + " of " + yearOf(holiday));
            }
        }
    }

    private static SchoolYear yearOf(Holiday holiday) {
        return SchoolYear.of(holiday.days().first());
    }
}
