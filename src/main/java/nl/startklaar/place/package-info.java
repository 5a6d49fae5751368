/** From where pupils may come in: the addresses a school knows, and those that were seen. */
@ApplicationModule(
        displayName = "Place",
        allowedDependencies = {"audit", "mail", "school", "staff", "calendar", "readiness"})
@NullMarked
package nl.startklaar.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
