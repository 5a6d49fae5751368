@NullMarked
package nl.startklaar.intake;

import org.jspecify.annotations.NullMarked;
