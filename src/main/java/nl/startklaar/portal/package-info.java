/**
 * Where teachers and pupils begin: what they can open, and what to do when something is missing.
 */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "audit",
            "mail",
            "school",
            "staff",
            "readiness",
            "roster",
            "catalogue",
            "licence",
            "linking",
            "access",
            "signin"
        })
@NullMarked
package nl.startklaar.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
