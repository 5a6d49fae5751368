package nl.startklaar.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The three working weeks in summer in which publishers clean up: results that were not saved
 * before them are gone.
 */
public record MaintenancePeriod(LocalDate first, LocalDate last) {

    private static final int MONDAY_TO_THIRD_FRIDAY = 18;
    private static final int FRIDAY_BEFORE = 3;

    /** The first three working weeks in this holiday; empty when it is too short for them. */
    static Optional<MaintenancePeriod> findIn(DayRange holiday) {
        var monday = holiday.first().with(nextOrSame(MONDAY));
        return Optional.of(new MaintenancePeriod(monday, monday.plusDays(MONDAY_TO_THIRD_FRIDAY)))
                .filter(weeks -> holiday.includes(weeks.last()));
    }

    /** The Friday before: the last day on which the last region is at school. */
    public LocalDate saveResultsBy() {
        return first.minusDays(FRIDAY_BEFORE);
    }
}
