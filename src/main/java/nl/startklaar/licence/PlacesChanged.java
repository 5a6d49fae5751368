package nl.startklaar.licence;

import nl.startklaar.kernel.OfSchool;
import nl.startklaar.kernel.SchoolId;

/**
 * There may be places now that were not there before: bought, raised by a list, released or freed.
 * Whoever gives them out looks who waits. Published by deeds, inside their transaction.
 */
public record PlacesChanged(SchoolId school) implements OfSchool {}
