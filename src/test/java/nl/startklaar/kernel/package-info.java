@NullMarked
package nl.startklaar.kernel;

import org.jspecify.annotations.NullMarked;
