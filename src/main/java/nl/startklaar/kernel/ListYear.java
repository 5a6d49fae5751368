package nl.startklaar.kernel;

import java.time.LocalDate;
import java.time.Month;

/**
 * For which school year a school is getting ready: from May on the coming one, so that "before the
 * summer" and "after the summer" stand on one list.
 */
public final class ListYear {

    private ListYear() {}

    public static SchoolYear on(LocalDate day) {
        var running = SchoolYear.of(day);
        boolean isSpring =
                day.getYear() > running.startYear() && day.getMonth().compareTo(Month.MAY) >= 0;
        return isSpring ? running.next() : running;
    }
}
