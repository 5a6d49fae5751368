/** What has to leave by mail: written with the deed that tells it, sent afterwards, and retried. */
@ApplicationModule(displayName = "Mail", allowedDependencies = "audit")
@NullMarked
package nl.startklaar.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
