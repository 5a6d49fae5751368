/** The engine of the start list: each module brings its checks, this runs them and remembers. */
@ApplicationModule(
        displayName = "Readiness",
        allowedDependencies = {"audit", "school", "calendar"})
@NullMarked
package nl.startklaar.readiness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
