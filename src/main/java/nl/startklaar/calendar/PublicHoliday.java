package nl.startklaar.calendar;

import static java.time.DayOfWeek.SUNDAY;
import static java.time.Month.APRIL;
import static java.time.Month.DECEMBER;
import static java.time.Month.JANUARY;
import static java.time.Month.MAY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * The public holidays on which Dutch schools are closed, by rule. Good Friday is not among them: a
 * school that closes then says so itself. Liberation Day is a day off in lustrum years only.
 */
public enum PublicHoliday {
    NEW_YEAR,
    EASTER_MONDAY,
    KINGS_DAY,
    LIBERATION_DAY,
    ASCENSION_DAY,
    WHIT_MONDAY,
    CHRISTMAS_DAY,
    BOXING_DAY;

    private static final int LUSTRUM = 5;

    /** The public holiday on this day, if it is one. */
    public static Optional<PublicHoliday> on(LocalDate day) {
        return Arrays.stream(values())
                .filter(holiday -> holiday.in(day.getYear()).filter(day::equals).isPresent())
                .findFirst();
    }

    /** The day it falls on in this year; empty in a year without it. */
    public Optional<LocalDate> in(int year) {
        return switch (this) {
            case NEW_YEAR -> Optional.of(LocalDate.of(year, JANUARY, 1));
            case EASTER_MONDAY -> Optional.of(easter(year).plusDays(1));
            case KINGS_DAY -> Optional.of(kingsDay(year));
            case LIBERATION_DAY ->
                    Optional.of(LocalDate.of(year, MAY, 5)).filter(_ -> year % LUSTRUM == 0);
            case ASCENSION_DAY -> Optional.of(easter(year).plusDays(39));
            case WHIT_MONDAY -> Optional.of(easter(year).plusDays(50));
            case CHRISTMAS_DAY -> Optional.of(LocalDate.of(year, DECEMBER, 25));
            case BOXING_DAY -> Optional.of(LocalDate.of(year, DECEMBER, 26));
        };
    }

    private static LocalDate kingsDay(int year) {
        var birthday = LocalDate.of(year, APRIL, 27);
        return birthday.getDayOfWeek() == SUNDAY ? birthday.minusDays(1) : birthday;
    }

    /** Easter Sunday, by the rule of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int moonShift = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
        int toSunday =
                (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        int correction = (golden + 11 * epact + 22 * toSunday) / 451;
        int days = epact + toSunday - 7 * correction + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
