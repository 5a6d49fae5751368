@NullMarked
package nl.startklaar.mail;

import org.jspecify.annotations.NullMarked;
