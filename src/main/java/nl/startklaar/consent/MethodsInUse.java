package nl.startklaar.consent;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;

/** Tells who works with methods. The module that knows the links answers. */
public interface MethodsInUse {

    /** How many groups work with any of these methods on a day. */
    int countGroups(SchoolId school, Set<UUID> methods, LocalDate day);
}
