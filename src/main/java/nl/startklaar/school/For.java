package nl.startklaar.school;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says for whom a route is. For everybody else it is not there. Every route carries this or {@code
 * OpenToAll}; a test reads them from the running application.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface For {

    /** The roles; none means anybody who is signed in. */
    Role[] value() default {};
}
