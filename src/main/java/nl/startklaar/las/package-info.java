/** What the pupil administrations (LAS) send, read as it really is, and written again. */
@ApplicationModule(
        displayName = "LAS",
        allowedDependencies = {})
@NullMarked
package nl.startklaar.las;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
