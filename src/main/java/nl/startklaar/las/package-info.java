/** The files of the pupil administrations (LAS), read as they really are. */
@ApplicationModule(
        displayName = "LAS",
        allowedDependencies = {})
@NullMarked
package nl.startklaar.las;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
