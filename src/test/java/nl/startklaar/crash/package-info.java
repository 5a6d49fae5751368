/**
 * What is left of a deed that is broken off anywhere, or that meets another: nothing, or all of it.
 */
@NullMarked
package nl.startklaar.crash;

import org.jspecify.annotations.NullMarked;
