package nl.startklaar.signin;

import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;

/**
 * Pupils who come in at school with nothing of ours, because somebody else says who they are.
 * Brought as a bean by whoever believes them.
 */
public interface WayAround {

    /** Of the whole school at once. */
    Set<UUID> listPupils(SchoolId school);
}
