package nl.startklaar.checklist;

import java.util.Arrays;
import java.util.List;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Lines;
import nl.startklaar.readiness.PlannedLine;
import org.springframework.stereotype.Component;

/** Tells the engine which lines there are, and when each is due at this school. */
@Component
class PlannedLines implements Lines {

    private final SchoolDates dates;

    PlannedLines(SchoolDates dates) {
        this.dates = dates;
    }

    @Override
    public List<PlannedLine> of(CheckedSchool school) {
        var known = dates.of(school.details(), school.year());
        return Arrays.stream(Line.values())
                .map(line ->
                        new PlannedLine(
                                line.name(),
                                known.map(it -> it.lastDay(line.due())),
                                line.waitsFor()))
                .toList();
    }
}
