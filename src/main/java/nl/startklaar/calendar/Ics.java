package nl.startklaar.calendar;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes a calendar that other programs subscribe to (RFC 5545): whole days only, for a deadline is
 * a day. Lines are folded at 75 octets and never inside a letter.
 */
public final class Ics {

    private static final int MOST_OCTETS = 75;
    private static final String LINE_END = "\r\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(UTC);

    private final StringBuilder text = new StringBuilder();

    private Ics() {}

    /**
     * Something on whole days.
     *
     * @param uid stays the same when the event moves, so that calendars move it too
     * @param changedAt when we last changed it
     */
    public record Event(
            String uid, DayRange days, String summary, String description, Instant changedAt) {}

    /**
     * The whole calendar, as it goes over the line.
     *
     * @param refresh how often a subscriber should look again
     * @param stampedAt the moment of writing
     */
    public static String write(
            String calendarName, Duration refresh, Instant stampedAt, List<Event> events) {
        var ics = new Ics();
        ics.begin(calendarName, refresh);
        events.forEach(event -> ics.add(event, stampedAt));
        ics.line("END", "VCALENDAR");
        return ics.text.toString();
    }

    private void begin(String calendarName, Duration refresh) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Startklaar//Startklaar//NL");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        line("X-WR-CALNAME", escape(calendarName));
        line("REFRESH-INTERVAL;VALUE=DURATION", refresh.toString());
        line("X-PUBLISHED-TTL", refresh.toString());
    }

    private void add(Event event, Instant stampedAt) {
        line("BEGIN", "VEVENT");
        line("UID", escape(event.uid()));
        line("DTSTAMP", MOMENT.format(stampedAt));
        line("LAST-MODIFIED", MOMENT.format(event.changedAt()));
        line("DTSTART;VALUE=DATE", day(event.days().first()));
        line("DTEND;VALUE=DATE", day(event.days().last().plusDays(1)));
        line("SUMMARY", escape(event.summary()));
        if (!event.description().isBlank()) {
            line("DESCRIPTION", escape(event.description()));
        }
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    private void line(String name, String value) {
        int octets = 0;
        for (int letter : (name + ":" + value).codePoints().toArray()) {
            int size = octetsOf(letter);
            if (octets + size > MOST_OCTETS) {
                text.append(LINE_END).append(' ');
                octets = 1;
            }
            text.appendCodePoint(letter);
            octets += size;
        }
        text.append(LINE_END);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Other control characters cannot be written at all, so they go. */
    private static String escape(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|\r|\n", "\\\\n")
                .replaceAll("[\\p{Cntrl}&&[^\t]]", "");
    }

    /** In UTF-8. */
    private static int octetsOf(int letter) {
        if (letter < 0x80) {
            return 1;
        }
        if (letter < 0x800) {
            return 2;
        }
        return letter < 0x10000 ? 3 : 4;
    }
}
