package nl.startklaar.partner;

import java.util.UUID;
import nl.startklaar.kernel.OfSchool;
import nl.startklaar.kernel.SchoolId;

/** Somebody of a school, on the way to a publisher's program. */
record Visit(SchoolId school, UUID account, String client) implements OfSchool {}
