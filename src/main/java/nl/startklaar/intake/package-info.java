/**
 * What a pupil administration sends: looked at first, applied when a person says so, and undone.
 */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "audit",
            "mail",
            "school",
            "staff",
            "calendar",
            "readiness",
            "roster",
            "las",
            "plan"
        })
@NullMarked
package nl.startklaar.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
