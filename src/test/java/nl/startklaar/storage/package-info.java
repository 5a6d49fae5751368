@NullMarked
package nl.startklaar.storage;

import org.jspecify.annotations.NullMarked;
