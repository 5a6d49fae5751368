package nl.startklaar.staff;

import nl.startklaar.kernel.OfSchool;
import nl.startklaar.kernel.SchoolId;

/** Who works at a school, or can come in there, is not what it was. */
public record StaffChanged(SchoolId school) implements OfSchool {}
