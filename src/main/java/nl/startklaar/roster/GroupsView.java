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
 */
record GroupsView(
        String home,
        SchoolYear year,
        List<SchoolYear> years,
        List<GroupLine> groups,
        boolean seesEverything,
        boolean mayImport) {

    GroupsView {
        years = List.copyOf(years);
        groups = List.copyOf(groups);
    }
}
