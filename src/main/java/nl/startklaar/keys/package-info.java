/** What is kept unreadable, and the keys for it: outside the database, and outside every backup. */
@NullMarked
package nl.startklaar.keys;

import org.jspecify.annotations.NullMarked;
