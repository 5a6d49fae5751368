package nl.startklaar.ops;

import java.time.Instant;

/**
 * Somebody who signed in to the invented portal.
 *
 * @param id what it tells us of it; the browser holds something else
 */
record OutsideSession(String id, OutsidePerson person, Instant since) {}
