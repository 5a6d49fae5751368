/**
 * When a school is open: its region's holidays, its own deviations, and the deadlines that follow.
 */
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"audit", "school"})
@NullMarked
package nl.startklaar.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
