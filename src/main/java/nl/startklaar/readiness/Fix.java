package nl.startklaar.readiness;

import nl.startklaar.web.Sentence;

/**
 * The one place to go.
 *
 * @param label what the button says: verb and thing
 * @param path below the school's home, as in "/import"
 * @param minutes about how long it takes
 */
public record Fix(Sentence label, String path, int minutes) {}
