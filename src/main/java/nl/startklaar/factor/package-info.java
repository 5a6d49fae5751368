/**
 * What an adult shows after the password: a code of the phone, a code on paper, or a colleague’s
 * pass.
 */
@ApplicationModule(
        displayName = "Factor",
        allowedDependencies = {"audit", "mail", "school", "staff"})
@NullMarked
package nl.startklaar.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
