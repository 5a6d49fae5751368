package nl.startklaar.calendar;

import nl.startklaar.kernel.OfSchool;
import nl.startklaar.kernel.SchoolId;

/** The days of a school moved: its region, its own deviations, or the publishers it uses. */
public record CalendarChanged(SchoolId school) implements OfSchool {}
