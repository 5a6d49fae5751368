/** Adults who may come in: how they prove who they are, what they are where, and until when. */
@ApplicationModule(
        displayName = "Staff",
        allowedDependencies = {"audit", "mail", "school"})
@NullMarked
package nl.startklaar.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
