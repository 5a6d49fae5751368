package nl.startklaar.checklist;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import nl.startklaar.calendar.Holidays;
import nl.startklaar.calendar.MaintenancePeriod;
import nl.startklaar.calendar.Municipalities;
import nl.startklaar.calendar.SchoolCalendar;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.school.School;
import org.springframework.stereotype.Component;

/** Finds a school's days around the summer before a school year. */
@Component
class SchoolDates {

    /** Publishers keep to this day when they say nothing else. */
    private static final int USUAL_DAY_IN_JULY = 17;

    /** Empty when the ministry's dates or the school's region are not known to us: no guesses. */
    Optional<ListDates> of(School school, SchoolYear year) {
        return calendar(school)
                .filter(it -> it.knows(year) && it.knows(before(year)))
                .map(it -> dates(it, year));
    }

    private static Optional<SchoolCalendar> calendar(School school) {
        return Municipalities.official()
                .findRegion(school.municipality())
                .map(region -> SchoolCalendar.of(region, List.of()));
    }

    private static ListDates dates(SchoolCalendar calendar, SchoolYear year) {
        var maintenance = Holidays.official().sharedMaintenance(year.startYear());
        var saveBefore =
                maintenance
                        .map(MaintenancePeriod::saveResultsBy)
                        .orElse(LocalDate.of(year.startYear(), Month.JULY, USUAL_DAY_IN_JULY));
        return new ListDates(
                calendar.lastSchoolDay(before(year)),
                calendar.firstSchoolDay(year),
                calendar.oneWeekBeforeStart(year),
                calendar.deadlineUntil(before(year).lastDayToEndLicences()),
                calendar.deadlineBefore(saveBefore),
                maintenance);
    }

    private static SchoolYear before(SchoolYear year) {
        return new SchoolYear(year.startYear() - 1);
    }
}
