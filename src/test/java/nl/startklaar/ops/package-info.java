@NullMarked
package nl.startklaar.ops;

import org.jspecify.annotations.NullMarked;
