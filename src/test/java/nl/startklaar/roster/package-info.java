@NullMarked
package nl.startklaar.roster;

import org.jspecify.annotations.NullMarked;
