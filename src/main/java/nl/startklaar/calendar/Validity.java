package nl.startklaar.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when until when something is so, both days included. What was corrected before its first day
 * ends before it begins, and so never held.
 *
 * @param until null as long as nobody ended it
 */
record Validity(LocalDate from, @Nullable LocalDate until) {

    static Validity from(LocalDate day) {
        return new Validity(day, null);
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
