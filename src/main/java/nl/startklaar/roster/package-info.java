/** Who is in which group, per school year: the truth, and how to go back to what it was. */
@ApplicationModule(
        displayName = "Roster",
        allowedDependencies = {"audit", "school", "calendar", "readiness"})
@NullMarked
package nl.startklaar.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
