@NullMarked
package nl.startklaar.postgres;

import org.jspecify.annotations.NullMarked;
