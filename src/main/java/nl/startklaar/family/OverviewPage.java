package nl.startklaar.family;

import java.util.List;
import java.util.UUID;

/**
 * How far families are, group by group.
 *
 * @param isCoordinator whether the viewer prints for all groups
 */
record OverviewPage(String home, List<Line> lines, boolean isCoordinator) {

    OverviewPage {
        lines = List.copyOf(lines);
    }

    /**
     * @param invited children who have a letter that works, or a parent who comes in
     * @param inside children of whom a parent comes in
     */
    record Line(UUID group, String name, int pupils, int invited, int inside) {

        int missing() {
            return pupils - invited;
        }
    }

    int missing() {
        return lines.stream().mapToInt(Line::missing).sum();
    }
}
