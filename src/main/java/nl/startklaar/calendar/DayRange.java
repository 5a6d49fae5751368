package nl.startklaar.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days in a row, the first and the last included. */
public record DayRange(LocalDate first, LocalDate last) {

    public DayRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "Days cannot end on " + last + " before they start on " + first);
        }
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean overlaps(DayRange other) {
        return !other.last.isBefore(first) && !other.first.isAfter(last);
    }

    public long length() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
