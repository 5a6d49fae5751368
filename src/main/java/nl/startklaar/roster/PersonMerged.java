package nl.startklaar.roster;

import java.util.UUID;
import nl.startklaar.kernel.SchoolId;

/**
 * What a module does when two persons turn out to be one: what it keeps about the one that goes,
 * moves to the one that stays. Called in the transaction of the deed itself. When they turn out to
 * be two after all, the change set goes back: a {@link RosterFollower} hears of that.
 */
public interface PersonMerged {

    /**
     * @param kept who stays
     * @param gone who was the same person, and is no more
     */
    void merged(SchoolId school, UUID kept, UUID gone, UUID changeSet);
}
