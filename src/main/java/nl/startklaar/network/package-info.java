/** Portals of a school's network that say who somebody is, and what we believe of it. */
@ApplicationModule(
        displayName = "Network portals",
        allowedDependencies = {
            "audit",
            "school",
            "staff",
            "calendar",
            "readiness",
            "roster",
            "place",
            "catalogue",
            "access",
            "signin",
            "portal"
        })
@NullMarked
package nl.startklaar.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
