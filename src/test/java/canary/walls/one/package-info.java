/** A module that is only there to break a rule. */
@NullMarked
package canary.walls.one;

import org.jspecify.annotations.NullMarked;
