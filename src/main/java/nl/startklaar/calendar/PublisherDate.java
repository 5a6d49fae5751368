package nl.startklaar.calendar;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A day a publisher gave for the change to the school year that starts in this year.
 *
 * @param source where we have it from
 */
record PublisherDate(
        UUID id,
        UUID party,
        String partyName,
        Kind kind,
        LocalDate day,
        int startYear,
        Validity validity,
        String source) {

    enum Kind {
        /** Until and including the day. */
        END_LICENCES,
        /** Before the day. */
        SAVE_RESULTS,
        /** What is not saved before the day is gone. */
        WIPE,
        /** Until and including the day. */
        OTHER;

        Deadline deadlineIn(SchoolCalendar calendar, LocalDate day) {
            return switch (this) {
                case END_LICENCES, OTHER -> calendar.deadlineUntil(day);
                case SAVE_RESULTS, WIPE -> calendar.deadlineBefore(day);
            };
        }
    }
}
