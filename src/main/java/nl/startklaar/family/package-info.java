/** Parents at home: their letters, their own way in, and the children behind it. */
@ApplicationModule(
        displayName = "Families",
        allowedDependencies = {"audit", "mail", "school", "staff", "readiness", "roster", "signin"})
@NullMarked
package nl.startklaar.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
