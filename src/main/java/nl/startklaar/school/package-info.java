/** Boards and schools, what people are there, and who is looking: the one way to reach a school. */
@ApplicationModule(displayName = "School", allowedDependencies = "audit")
@PublishedViews("schools")
@NullMarked
package nl.startklaar.school;

import nl.startklaar.kernel.PublishedViews;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
