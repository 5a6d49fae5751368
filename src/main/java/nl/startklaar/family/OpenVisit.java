package nl.startklaar.family;

import java.time.Instant;
import java.util.UUID;

/**
 * A device on which a parent is signed in.
 *
 * @param device as the browser calls itself; empty when it does not say
 */
record OpenVisit(UUID id, String device, Instant seenAt, boolean here) {}
