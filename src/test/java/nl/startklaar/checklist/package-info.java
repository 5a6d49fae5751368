@NullMarked
package nl.startklaar.checklist;

import org.jspecify.annotations.NullMarked;
