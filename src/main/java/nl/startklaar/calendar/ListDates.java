package nl.startklaar.calendar;

import java.time.LocalDate;
import java.util.List;
import nl.startklaar.kernel.SchoolYear;

/**
 * The days of a school's check-list for one coming school year.
 *
 * @param year the school year to get ready for
 * @param lastSchoolDay of the year before
 * @param endLicences the first of the days its publishers gave, or the usual one
 * @param saveResults likewise
 * @param maintenance of the summer in between; empty when nobody announced any
 */
public record ListDates(
        SchoolYear year,
        Deadline endLicences,
        Deadline saveResults,
        LocalDate lastSchoolDay,
        List<DayRange> maintenance,
        LocalDate oneWeekBeforeStart,
        LocalDate firstSchoolDay) {

    public ListDates {
        maintenance = List.copyOf(maintenance);
    }
}
