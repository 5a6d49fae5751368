package nl.startklaar.roster;

import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.web.Sentence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks and tells all who follow the roster. They read it themselves, so they come late. */
@Service
public class RosterFollowers {

    private final ObjectProvider<RosterFollower> followers;
    private final RosterStore rosters;

    RosterFollowers(ObjectProvider<RosterFollower> followers, RosterStore rosters) {
        this.followers = followers;
        this.rosters = rosters;
    }

    /** What would go along with these changes. */
    @Transactional(readOnly = true)
    public List<Sentence> wouldFollow(
            SchoolId school, SchoolYear year, List<RosterChange> changes) {
        var now = rosters.read(school, year);
        var then = now.with(changes);
        return followers
                .orderedStream()
                .flatMap(it -> it.wouldFollow(school, now, then).stream())
                .toList();
    }

    /** What went along with a change set. */
    @Transactional(readOnly = true)
    public List<Sentence> followed(SchoolId school, UUID changeSet) {
        return followers
                .orderedStream()
                .flatMap(it -> it.followed(school, changeSet).stream())
                .toList();
    }

    void applied(SchoolId school, ChangeSet set) {
        followers.orderedStream().forEach(it -> it.applied(school, set));
    }

    void undone(SchoolId school, ChangeSet set) {
        followers.orderedStream().forEach(it -> it.undone(school, set));
    }
}
