@NullMarked
package nl.startklaar.web;

import org.jspecify.annotations.NullMarked;
