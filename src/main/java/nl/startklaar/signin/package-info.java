/** How pupils come in: cards, pictures, passwords, their sessions. */
@ApplicationModule(
        displayName = "Sign-in",
        allowedDependencies = {
            "audit",
            "school",
            "staff",
            "readiness",
            "roster",
            "place",
            "catalogue",
            "access",
            "rehearsal"
        })
@NullMarked
package nl.startklaar.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
