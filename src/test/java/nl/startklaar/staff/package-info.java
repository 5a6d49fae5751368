@NullMarked
package nl.startklaar.staff;

import org.jspecify.annotations.NullMarked;
