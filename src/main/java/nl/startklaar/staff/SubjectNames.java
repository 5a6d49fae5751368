package nl.startklaar.staff;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;

/**
 * What the subjects of the trail are called today, for the log book. Brought as a bean by a module
 * that knows them; whoever is forgotten there has no name here either.
 */
public interface SubjectNames {

    Map<UUID, String> names(SchoolId school, Set<UUID> subjects);
}
