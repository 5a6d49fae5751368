package nl.startklaar.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How people read dates, times and numbers. Patterns of our own: the medium styles print seconds.
 */
public final class Formats {

    public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Locale locale;

    public Formats(Locale locale) {
        this.locale = locale;
    }

    /** "17 augustus 2026". */
    public String day(LocalDate day) {
        return format("d MMMM uuuu", day);
    }

    /** "maandag 17 augustus 2026". */
    public String weekday(LocalDate day) {
        return format("EEEE d MMMM uuuu", day);
    }

    /** "17 augustus", where the year is clear. */
    public String dayOfYear(LocalDate day) {
        return format("d MMMM", day);
    }

    /** "ma 17 aug". */
    public String shortDay(LocalDate day) {
        return format("EE d MMM", day).replace(".", "");
    }

    /** "17 augustus 2026, 09:42", in Dutch time. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", locale)
                .format(moment.atZone(AMSTERDAM));
    }

    /** "09:42", in Dutch time. */
    public String time(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(moment.atZone(AMSTERDAM));
    }

    /** "1.234". */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private String format(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
