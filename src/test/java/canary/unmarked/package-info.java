/** A package without nulls declared: the offence. */
@NullUnmarked
package canary.unmarked;

import org.jspecify.annotations.NullUnmarked;
