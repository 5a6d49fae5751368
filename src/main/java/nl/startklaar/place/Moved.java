package nl.startklaar.place;

import java.time.Instant;
import java.util.Optional;

/**
 * The school seems to come from another address than it says: pupils will be refused.
 *
 * @param where from where colleagues come now
 * @param lastKnown when somebody last came from an address on the list; empty when that is longer
 *     ago than we remember
 */
record Moved(UnknownAddress where, Optional<Instant> lastKnown) {}
