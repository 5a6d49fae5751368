package nl.startklaar.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/** Where a school's own calendar differs from its region's: the school knows best. */
public record Deviation(Kind kind, DayRange days, String name) {

    /** What the school says about these days. */
    public enum Kind {
        /** Pupils stay at home, such as on a study day (<i>studiedag</i>). */
        DAY_OFF,
        EXTRA_HOLIDAY,
        /** There is school although the region's calendar says otherwise. */
        SCHOOL_ANYWAY,
        /** The last school day before the summer, when it is not the region's. */
        LAST_SCHOOL_DAY,
        /** The first school day after the summer, when it is not the region's. */
        FIRST_SCHOOL_DAY
    }

    private static final Set<Month> END_OF_YEAR = Set.of(Month.JUNE, Month.JULY);
    private static final Set<Month> START_OF_YEAR = Set.of(Month.AUGUST, Month.SEPTEMBER);

    public Deviation {
        name = name.strip();
        switch (kind) {
            case LAST_SCHOOL_DAY -> checkOneDayIn(END_OF_YEAR, kind, days);
            case FIRST_SCHOOL_DAY -> checkOneDayIn(START_OF_YEAR, kind, days);
            case DAY_OFF, EXTRA_HOLIDAY, SCHOOL_ANYWAY -> {}
        }
    }

    public Deviation(Kind kind, LocalDate first, LocalDate last, String name) {
        this(kind, new DayRange(first, last), name);
    }

    public LocalDate first() {
        return days.first();
    }

    public LocalDate last() {
        return days.last();
    }

    private static void checkOneDayIn(Set<Month> months, Kind kind, DayRange days) {
        if (days.length() != 1 || !months.contains(days.first().getMonth())) {
            throw new IllegalArgumentException(
                    kind + " must be one day in " + months + ", not " + days);
        }
    }
}
