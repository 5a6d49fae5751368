/** What a file of a pupil administration would do to the roster; pure, and the same every time. */
@ApplicationModule(
        displayName = "Plan",
        allowedDependencies = {"las", "roster"})
@NullMarked
package nl.startklaar.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
