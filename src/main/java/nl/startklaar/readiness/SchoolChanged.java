package nl.startklaar.readiness;

import nl.startklaar.kernel.OfSchool;
import nl.startklaar.kernel.SchoolId;

/**
 * Something happened at a school that a check may see: the next look at its list measures again.
 * Published by deeds, inside their transaction.
 */
public record SchoolChanged(SchoolId school) implements OfSchool {}
