/** How the program is started and looked after: the command line, the practice schools, repairs. */
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {
            "postgres",
            "audit",
            "mail",
            "school",
            "staff",
            "calendar",
            "readiness",
            "roster",
            "las",
            "intake",
            "place",
            "catalogue",
            "licence",
            "consent",
            "linking",
            "access",
            "rehearsal",
            "signin",
            "network",
            "family",
            "network",
            "partner",
            "trace",
            "backup",
            "checklist",
            "bench"
        })
@NullMarked
package nl.startklaar.ops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
