package nl.startklaar.family;

import java.util.UUID;
import nl.startklaar.kernel.OfSchool;
import nl.startklaar.kernel.SchoolId;

/** Somebody typed the code of a letter, and has not shown yet that the mail address is theirs. */
record Beginning(SchoolId school, UUID letter, String email, String passwordHash)
        implements OfSchool {

    /** Says nothing of who it is. */
    @Override
    public String toString() {
        return "Beginning with letter " + letter;
    }
}
