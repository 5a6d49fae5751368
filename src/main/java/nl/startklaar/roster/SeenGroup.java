package nl.startklaar.roster;

import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;

/**
 * A group as whoever works with it sees it.
 *
 * @param pupils how many there are today
 * @param mine whether the pupil administration puts the viewer in this group
 */
public record SeenGroup(
        UUID id, SchoolYear year, String name, List<String> yearGroups, int pupils, boolean mine) {

    public SeenGroup {
        yearGroups = List.copyOf(yearGroups);
    }
}
