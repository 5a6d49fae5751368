package nl.startklaar.roster;

import java.util.List;
import nl.startklaar.kernel.SchoolYear;

/**
 * The list of groups.
 *
 * @param year the one that is shown
 * @param years those one can choose from
 * @param seesEverything whether an empty list means that there is nothing
 * @param mayImport whether the viewer can do something about that
 * @param mayChange whether the viewer adds people by hand
 */
record GroupsView(
        String home,
        SchoolYear year,
        List<SchoolYear> years,
        List<GroupLine> groups,
        boolean seesEverything,
        boolean mayImport,
        boolean mayChange) {

    GroupsView {
        years = List.copyOf(years);
        groups = List.copyOf(groups);
    }

    /** What an address needs to stay in the year that is shown; nothing when there is one only. */
    String inYear() {
        return years.size() > 1 ? "?schooljaar=" + year : "";
    }

    /** Whether the school has another group of this name: its administration may have split one. */
    boolean hasNamesake(GroupLine group) {
        return groups.stream()
                .anyMatch(it ->
                        !it.id().equals(group.id()) && it.name().equalsIgnoreCase(group.name()));
    }
}
