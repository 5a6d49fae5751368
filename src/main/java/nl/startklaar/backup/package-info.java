/** Backups: made from a running server, really read back, and put back whole or per school. */
@ApplicationModule(
        displayName = "Backup",
        allowedDependencies = {"audit", "school", "readiness"})
@NullMarked
package nl.startklaar.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
