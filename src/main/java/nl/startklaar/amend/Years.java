package nl.startklaar.amend;

import java.util.List;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.AtSchool;
import org.springframework.stereotype.Component;

/**
 * The school year that pages are about: the running one, or the coming one as soon as it has
 * groups, as on the page of the groups.
 */
@Component
class Years {

    private final Rosters rosters;
    private final SchoolDay day;

    Years(Rosters rosters, SchoolDay day) {
        this.rosters = rosters;
        this.day = day;
    }

    /**
     * @param asked what the address says; empty for the running year
     */
    InYear show(AtSchool at, String asked) {
        var running = SchoolYear.of(day.today());
        var now = rosters.read(at.school(), running);
        var coming = rosters.read(at.school(), running.next());
        if (coming.groups().isEmpty()) {
            return asked.isEmpty() || asked.equals(running.toString())
                    ? new InYear(at, now, List.of(running))
                    : none(asked);
        }
        var years = List.of(running, running.next());
        if (asked.isEmpty()) {
            return new InYear(at, now.groups().isEmpty() ? coming : now, years);
        }
        if (asked.equals(running.toString())) {
            return new InYear(at, now, years);
        }
        return asked.equals(running.next().toString())
                ? new InYear(at, coming, years)
                : none(asked);
    }

    private static InYear none(String asked) {
        throw new NotFound("school year", asked);
    }
}
