@NullMarked
package nl.startklaar.school;

import org.jspecify.annotations.NullMarked;
