/** Who may open what, and why: one pure rule that decides and explains. */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {
            "audit",
            "school",
            "staff",
            "readiness",
            "roster",
            "catalogue",
            "licence",
            "consent",
            "linking"
        })
@NullMarked
package nl.startklaar.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
