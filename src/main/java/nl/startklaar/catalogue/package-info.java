/** What publishers offer: publishers, methods and products, the same for every school. */
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {"audit", "school"})
@PublishedViews("products")
@NullMarked
package nl.startklaar.catalogue;

import nl.startklaar.kernel.PublishedViews;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
