@NullMarked
package nl.startklaar.readiness;

import org.jspecify.annotations.NullMarked;
