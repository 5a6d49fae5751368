/** The dress rehearsal: whether everybody gets in on a morning, and who does not and why. */
@ApplicationModule(
        displayName = "Rehearsal",
        allowedDependencies = {
            "audit",
            "school",
            "staff",
            "calendar",
            "readiness",
            "roster",
            "catalogue",
            "access"
        })
@NullMarked
package nl.startklaar.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
