package nl.startklaar.intake;

import java.time.LocalDate;
import nl.startklaar.calendar.DayRange;

/**
 * The summer, in which pupil administrations change over and send half of what they should: files
 * that come by themselves stand still. A person can always bring in a file.
 *
 * @param days the summer holiday of the school, up to a week before it starts again
 */
record Pause(DayRange days, Mode mode) {

    enum Mode {
        /** Nothing that comes by itself is applied. */
        STILL,
        /** Who is new comes in; nobody moves and nobody leaves. */
        ADDITIONS,
        /** A person ended the pause of this summer. */
        RESUMED
    }

    /** Which summer it is: 2026 for the one in which school year 2026-2027 begins. */
    int summer() {
        return days.first().getYear();
    }

    boolean isOn(LocalDate day) {
        return mode != Mode.RESUMED && days.includes(day);
    }
}
