package nl.startklaar.staff;

import java.util.Set;

/**
 * Deeds of which there are hundreds a day, and which change nothing that people set. The trail
 * keeps them; in the log book they would hide all others. Brought as a bean by a module that has
 * such deeds.
 */
public interface EverydayDeeds {

    Set<String> deeds();
}
