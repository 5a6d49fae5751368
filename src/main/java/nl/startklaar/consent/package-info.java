/** Which publishers a school has switched on, and what is shared with them because of it. */
@ApplicationModule(
        displayName = "Consent",
        allowedDependencies = {
            "audit",
            "school",
            "staff",
            "calendar",
            "readiness",
            "roster",
            "catalogue",
            "licence"
        })
@PublishedViews("switches")
@NullMarked
package nl.startklaar.consent;

import nl.startklaar.kernel.PublishedViews;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
