/** Bookmarks and shortcuts: made per school, taken back, counted, and never leading to an error. */
@ApplicationModule(
        displayName = "Shortcuts",
        allowedDependencies = {
            "audit",
            "school",
            "readiness",
            "roster",
            "place",
            "catalogue",
            "access",
            "signin"
        })
@NullMarked
package nl.startklaar.shortcut;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
