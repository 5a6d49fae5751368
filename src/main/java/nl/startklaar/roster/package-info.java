/** Who is in which group, per school year: the truth, and how to go back to what it was. */
@ApplicationModule(
        displayName = "Roster",
        allowedDependencies = {"audit", "school", "calendar", "readiness"})
@PublishedViews({
    "groups",
    "group_sizes",
    "pupil_places",
    "combined_places",
    "staff_employed",
    "staff_at_groups",
    "departures"
})
@NullMarked
package nl.startklaar.roster;

import nl.startklaar.kernel.PublishedViews;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
