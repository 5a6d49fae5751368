package nl.startklaar.calendar;

import java.util.Optional;
import nl.startklaar.web.Sentence;

/**
 * One of the days that count for a school around the change of school year.
 *
 * @param days when it is; for a deadline the school's own last day
 * @param deadline for what has to be done by then
 * @param party who set the date; empty for the school's own days and for our rule
 * @param words the date in a sentence
 * @param byRule whether no publisher of this school gave a date, so that the usual one stands here
 */
public record ImportantDate(
        Kind kind,
        DayRange days,
        Optional<Deadline> deadline,
        String party,
        Sentence words,
        boolean byRule) {

    /** What is to happen. */
    public enum Kind {
        END_LICENCES,
        SAVE_RESULTS,
        /** A publisher clears its results on this day. */
        WIPE,
        /** Something else that a publisher wants done by then. */
        OTHER,
        LAST_SCHOOL_DAY,
        MAINTENANCE,
        ONE_WEEK_BEFORE_START,
        FIRST_SCHOOL_DAY
    }
}
