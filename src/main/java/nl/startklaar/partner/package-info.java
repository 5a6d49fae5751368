/** The doors for other people's systems: publishers outside come in here, and only here. */
@ApplicationModule(
        displayName = "Partner",
        allowedDependencies = {
            "audit",
            "school",
            "staff",
            "readiness",
            "roster",
            "catalogue",
            "consent",
            "linking",
            "access",
            "signin",
            "portal"
        })
@NullMarked
package nl.startklaar.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
