package nl.startklaar.checklist;

import java.time.LocalDate;
import java.util.Optional;
import nl.startklaar.calendar.ListDates;
import nl.startklaar.kernel.SchoolYear;

/** The two halves of the list. */
public enum Season {
    /** <i>Voor de zomervakantie</i>. */
    BEFORE,
    /** <i>Na de zomervakantie</i>. */
    AFTER;

    /**
     * Which half matters today: the summer begins after the last school day, or on the first of
     * August where we do not know the school's dates.
     */
    static Season on(LocalDate today, SchoolYear year, Optional<ListDates> dates) {
        var lastDay =
                dates.map(ListDates::lastSchoolDay).orElseGet(() -> year.firstDay().minusDays(1));
        return today.isAfter(lastDay) ? AFTER : BEFORE;
    }
}
