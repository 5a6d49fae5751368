package nl.startklaar.roster;

import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.web.Sentence;

/**
 * A module that keeps something of groups and pupils, and goes along when these change. Called in
 * the transaction of the change itself.
 */
public interface RosterFollower {

    /** What would go along, for who looks before it is done. */
    default List<Sentence> wouldFollow(SchoolId school, RosterState now, RosterState then) {
        return List.of();
    }

    /** What went along with a change set, and goes back with it. */
    default List<Sentence> followed(SchoolId school, UUID changeSet) {
        return List.of();
    }

    /** The roster is as this change set says. */
    default void applied(SchoolId school, ChangeSet set) {}

    /** The roster is as it was before this change set. */
    void undone(SchoolId school, ChangeSet set);
}
