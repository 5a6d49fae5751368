package nl.startklaar.readiness;

import java.time.Instant;
import java.util.List;
import nl.startklaar.kernel.NotFound;

/**
 * How a school stands: every line, as it was measured at one moment for one day.
 *
 * @param lines in the order of the list
 */
public record Report(CheckedSchool school, Instant measuredAt, List<LineReport> lines) {

    public Report {
        lines = List.copyOf(lines);
    }

    /** What is not a line of this list, is not there. */
    public LineReport line(String code) {
        return lines.stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("line", code));
    }
}
