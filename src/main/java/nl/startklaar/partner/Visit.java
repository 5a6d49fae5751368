package nl.startklaar.partner;

import nl.startklaar.kernel.OfSchool;
import nl.startklaar.kernel.SchoolId;

/** Somebody of a school, on the way to a publisher's program. */
record Visit(SchoolId school, Guest guest, String client) implements OfSchool {}
