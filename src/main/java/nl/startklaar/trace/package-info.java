/**
 * <i>Waar is Jip?</i>: one person, followed from the file of the LAS to the checks that saw them.
 */
@ApplicationModule(
        displayName = "Trace",
        allowedDependencies = {"school", "readiness", "roster", "intake"})
@NullMarked
package nl.startklaar.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
