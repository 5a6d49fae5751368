package nl.startklaar.roster;

import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;

/**
 * A base group (<i>groep</i>) in one school year. "5/6" is one group with two year groups.
 *
 * @param yearGroups the codes, in the order of the formats
 */
public record BaseGroup(
        UUID id, SchoolYear year, String name, String description, List<String> yearGroups)
        implements RosterRow {

    public BaseGroup {
        yearGroups = List.copyOf(yearGroups);
    }
}
