package nl.startklaar.family;

import java.util.List;
import java.util.UUID;
import nl.startklaar.family.FamiliesBoard.Count;

/**
 * How far families are, group by group.
 *
 * @param isCoordinator whether the viewer prints for all groups
 */
record OverviewPage(String home, List<Line> lines, boolean isCoordinator) {

    OverviewPage {
        lines = List.copyOf(lines);
    }

    record Line(UUID group, String name, Count count) {}

    int missing() {
        return lines.stream().map(Line::count).mapToInt(Count::missing).sum();
    }
}
