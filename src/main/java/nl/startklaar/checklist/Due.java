package nl.startklaar.checklist;

import java.time.LocalDate;
import nl.startklaar.calendar.ListDates;

/** By which rule a line's last day follows from the school's dates. */
enum Due {
    /** The last day on which licences can be ended. */
    END_OF_LICENCES,
    /** The last day on which the publisher still has the results. */
    RESULTS_SAVED,
    LAST_SCHOOL_DAY,
    WEEK_BEFORE_START,
    FIRST_SCHOOL_DAY,
    TWO_WEEKS_AFTER_START;

    private static final int TWO_WEEKS = 2;

    LocalDate lastDay(ListDates dates) {
        return switch (this) {
            case END_OF_LICENCES -> dates.endLicences().lastDay();
            case RESULTS_SAVED -> dates.saveResults().lastDay();
            case LAST_SCHOOL_DAY -> dates.lastSchoolDay();
            case WEEK_BEFORE_START -> dates.oneWeekBeforeStart();
            case FIRST_SCHOOL_DAY -> dates.firstSchoolDay();
            case TWO_WEEKS_AFTER_START -> dates.firstSchoolDay().plusWeeks(TWO_WEEKS);
        };
    }
}
