/** A real PostgreSQL beside the JVM. */
@NullMarked
package nl.startklaar.postgres;

import org.jspecify.annotations.NullMarked;
