/** Who changed what, when and from where; written once, never changed. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {})
@NullMarked
package nl.startklaar.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
