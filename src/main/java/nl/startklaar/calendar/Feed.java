package nl.startklaar.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.startklaar.kernel.ListYear;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.school.School;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A school's important dates for other calendar programs; in Dutch, and about no person. */
@Component
class Feed {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final Duration REFRESH = Duration.ofHours(12);

    private final SchoolCalendars calendars;
    private final MessageSource words;
    private final SchoolDay day;
    private final Clock clock;

    Feed(SchoolCalendars calendars, MessageSource words, SchoolDay day, Clock clock) {
        this.calendars = calendars;
        this.words = words;
        this.day = day;
        this.clock = clock;
    }

    /** This list year and the next, so that a summer is in people's calendars long before it. */
    @Transactional(readOnly = true)
    String write(School school) {
        var year = ListYear.on(day.today());
        var events = new ArrayList<Ics.Event>();
        for (var it : List.of(year, year.next())) {
            events.addAll(eventsOf(school, it));
        }
        var name = words.getMessage("calendar.feed.name", new Object[] {school.name()}, DUTCH);
        return Ics.write(name, REFRESH, clock.instant(), events);
    }

    private List<Ics.Event> eventsOf(School school, SchoolYear year) {
        var counts = new HashMap<String, Integer>();
        return calendars.importantDates(school.id(), year).stream()
                .map(date -> {
                    var what = school.brin() + " " + year + " " + date.kind() + date.party();
                    var number = counts.merge(what, 1, Integer::sum);
                    return toEvent(date, what + " " + number);
                })
                .toList();
    }

    /** The name of an event does not hold its day, so that calendars move it when the day moves. */
    private Ics.Event toEvent(ImportantDate date, String what) {
        var uid = UUID.nameUUIDFromBytes(what.getBytes(UTF_8)) + "@startklaar";
        var summary = words.getMessage("calendar.feed." + date.kind(), null, DUTCH);
        var party = date.party().isEmpty() ? "" : " (" + date.party() + ")";
        return new Ics.Event(
                uid, date.days(), summary + party, date.words().in(words, DUTCH), clock.instant());
    }
}
