/** A whole country that does not exist, and how long the real work takes on it. */
@ApplicationModule(
        displayName = "Benches",
        allowedDependencies = {
            "postgres",
            "audit",
            "school",
            "las",
            "intake",
            "access",
            "rehearsal",
            "staff"
        })
@NullMarked
package nl.startklaar.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
