package nl.startklaar.checklist;

import java.util.Arrays;
import java.util.List;
import nl.startklaar.calendar.SchoolCalendars;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Lines;
import nl.startklaar.readiness.PlannedLine;
import org.springframework.stereotype.Component;

/** Tells the engine which lines there are, and when each is due at this school. */
@Component
class PlannedLines implements Lines {

    private final SchoolCalendars calendars;

    PlannedLines(SchoolCalendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public List<PlannedLine> of(CheckedSchool school) {
        var known = calendars.listDates(school.school(), school.year());
        return Arrays.stream(Line.values())
                .map(line ->
                        new PlannedLine(
                                line.name(), known.map(line.due()::lastDay), line.waitsFor()))
                .toList();
    }
}
