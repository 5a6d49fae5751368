/**
 * What an adult shows after the password: a passkey, a code of the phone or on paper, a colleague’s
 * pass.
 */
@ApplicationModule(
        displayName = "Factor",
        allowedDependencies = {"audit", "mail", "school", "staff"})
@NullMarked
package nl.startklaar.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
