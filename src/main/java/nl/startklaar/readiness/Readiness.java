package nl.startklaar.readiness;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.startklaar.kernel.ListYear;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.school.School;
import org.springframework.stereotype.Service;

/**
 * How a school stands. A look shows what was measured as long as that is true, and measures when
 * something changed at the school, when another day came, or when it is a while ago.
 */
@Service
public class Readiness {

    private final CheckRunner runner;
    private final ReportBook book;
    private final Lines lines;
    private final SchoolDay day;

    Readiness(CheckRunner runner, ReportBook book, Lines lines, SchoolDay day) {
        this.runner = runner;
        this.book = book;
        this.lines = lines;
        this.day = day;
    }

    /** Not inside a transaction: every check has its own. */
    public Report look(School school) {
        var checked = checked(school);
        var plan = lines.of(checked);
        return book.findFresh(checked, plan).orElseGet(() -> measure(checked, plan));
    }

    /** Measures everything now, fresh or not. */
    public Report measure(School school) {
        var checked = checked(school);
        return measure(checked, lines.of(checked));
    }

    /** How a line stood, oldest first. */
    public List<Fact> history(School school, String line) {
        return book.history(checked(school), line);
    }

    /** How many lines wanted something when the school was last measured; never measures. */
    public int countOpen(School school) {
        return book.countOpen(checked(school));
    }

    /** The school as the checks see it today. */
    public CheckedSchool checked(School school) {
        var today = day.today();
        return new CheckedSchool(school, ListYear.on(today), today);
    }

    /** The codes of the lines that a check measures; the others ask. */
    public Set<String> measuredLines() {
        return runner.checks().stream().map(Check::line).collect(Collectors.toSet());
    }

    private Report measure(CheckedSchool school, List<PlannedLine> plan) {
        var start = book.start(school);
        return book.keep(school, plan, runner.run(school), start);
    }
}
