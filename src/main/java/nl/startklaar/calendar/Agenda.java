package nl.startklaar.calendar;

import java.util.List;
import java.util.stream.Stream;
import nl.startklaar.kernel.ListYear;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.school.AtSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers a school's days for its page. */
@Service
class Agenda {

    private final SchoolCalendars calendars;
    private final FeedKeys keys;
    private final SchoolDay day;

    Agenda(SchoolCalendars calendars, FeedKeys keys, SchoolDay day) {
        this.calendars = calendars;
        this.keys = keys;
        this.day = day;
    }

    @Transactional(readOnly = true)
    AgendaView show(AtSchool at, String feedAddress) {
        var today = day.today();
        var calendar = calendars.of(at.school());
        var listYear = ListYear.on(today);
        return new AgendaView(
                at,
                today,
                calendar.map(SchoolCalendar::region),
                calendars.chosenRegion(at.school()),
                calendar.map(it -> years(it, SchoolYear.of(today))).orElse(List.of()),
                calendars.listDeviations(at.school()),
                listYear,
                calendars.importantDates(at.school(), listYear),
                keys.exists(at.school()),
                feedAddress);
    }

    /** This year and the next, as far as the ministry has spoken. */
    private static List<AgendaView.Year> years(SchoolCalendar calendar, SchoolYear running) {
        return Stream.of(running, running.next())
                .filter(calendar::knows)
                .map(year ->
                        new AgendaView.Year(
                                year,
                                calendar.firstSchoolDay(year),
                                calendar.lastSchoolDay(year),
                                holidays(calendar.region(), year)))
                .toList();
    }

    private static List<Holiday> holidays(Region region, SchoolYear year) {
        return Holidays.official().listOf(region).stream()
                .filter(it -> SchoolYear.of(it.days().first()).equals(year))
                .toList();
    }
}
