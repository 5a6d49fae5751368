package nl.startklaar.consent;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;

/** Tells who works with methods. The module that knows the links answers. */
public interface MethodsInUse {

    /** Which groups work with each method on a day; a method without a group is left out. */
    Map<UUID, Set<UUID>> listGroups(SchoolId school, LocalDate day);
}
