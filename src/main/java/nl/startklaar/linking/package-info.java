/** Which group, or which pupil, works with which level of which method. */
@ApplicationModule(
        displayName = "Linking",
        allowedDependencies = {
            "audit",
            "school",
            "calendar",
            "readiness",
            "roster",
            "catalogue",
            "licence",
            "consent"
        })
@PublishedViews({"links", "groups_on_paper"})
@NullMarked
package nl.startklaar.linking;

import nl.startklaar.kernel.PublishedViews;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
