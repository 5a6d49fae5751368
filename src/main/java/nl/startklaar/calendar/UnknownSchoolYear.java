package nl.startklaar.calendar;

import nl.startklaar.kernel.SchoolYear;

/**
 * The ministry's dates for this school year are not in our file. Ask {@link SchoolCalendar#knows}
 * first where that can happen; guessing a deadline is worse than showing none.
 */
public final class UnknownSchoolYear extends RuntimeException {

    UnknownSchoolYear(SchoolYear year) {
        super("The summer holidays around school year " + year + " are not known to us yet");
    }
}
