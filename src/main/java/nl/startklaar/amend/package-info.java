/** What people change in the roster themselves: by hand, merged, joined, and brought back. */
@ApplicationModule(
        displayName = "Amend",
        allowedDependencies = {"audit", "school", "staff", "readiness", "roster"})
@NullMarked
package nl.startklaar.amend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
