package nl.startklaar.checklist;

import java.time.LocalDate;
import java.util.Optional;
import nl.startklaar.calendar.Deadline;
import nl.startklaar.calendar.MaintenancePeriod;

/**
 * The days of one school around one summer.
 *
 * @param lastSchoolDay before the summer
 * @param firstSchoolDay after it
 * @param endLicences "uiterlijk 30 juni", or earlier when the school is away by then
 * @param saveResults "vóór 17 juli", likewise
 */
record ListDates(
        LocalDate lastSchoolDay,
        LocalDate firstSchoolDay,
        LocalDate weekBeforeStart,
        Deadline endLicences,
        Deadline saveResults,
        Optional<MaintenancePeriod> maintenance) {

    private static final int TWO_WEEKS = 2;

    LocalDate lastDay(Due due) {
        return switch (due) {
            case END_OF_LICENCES -> endLicences.lastDay();
            case RESULTS_SAVED -> saveResults.lastDay();
            case LAST_SCHOOL_DAY -> lastSchoolDay;
            case WEEK_BEFORE_START -> weekBeforeStart;
            case FIRST_SCHOOL_DAY -> firstSchoolDay;
            case TWO_WEEKS_AFTER_START -> firstSchoolDay.plusWeeks(TWO_WEEKS);
        };
    }

    /** Which half of the list matters on this day. */
    Season season(LocalDate today) {
        return today.isAfter(lastSchoolDay) ? Season.AFTER : Season.BEFORE;
    }
}
