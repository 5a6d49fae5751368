/** A real PostgreSQL beside the JVM, so that the first run needs no database server. */
@ApplicationModule(
        displayName = "PostgreSQL",
        allowedDependencies = {})
@NullMarked
package nl.startklaar.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
