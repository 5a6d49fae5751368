/** What a school bought, until when, and what becomes of it next year. */
@ApplicationModule(
        displayName = "Licence",
        allowedDependencies = {"audit", "school", "calendar", "readiness", "roster", "catalogue"})
@PublishedViews({"licences", "seats"})
@NullMarked
package nl.startklaar.licence;

import nl.startklaar.kernel.PublishedViews;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
