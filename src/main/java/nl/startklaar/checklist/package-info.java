/** The start list: the page that shows what every check saw, and asks what no check can see. */
@ApplicationModule(
        displayName = "Start list",
        allowedDependencies = {
            "audit",
            "mail",
            "school",
            "staff",
            "calendar",
            "readiness",
            "rehearsal"
        })
@NullMarked
package nl.startklaar.checklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
