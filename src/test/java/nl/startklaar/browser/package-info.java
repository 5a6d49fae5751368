@NullMarked
package nl.startklaar.browser;

import org.jspecify.annotations.NullMarked;
