package nl.startklaar.checklist;

/** By which rule a line's last day follows from the school's dates. */
enum Due {
    /** The last day on which licences can be ended. */
    END_OF_LICENCES,
    /** The last day on which the publisher still has the results. */
    RESULTS_SAVED,
    LAST_SCHOOL_DAY,
    WEEK_BEFORE_START,
    FIRST_SCHOOL_DAY,
    TWO_WEEKS_AFTER_START
}
