package nl.startklaar.family;

import java.time.Clock;
import java.time.Duration;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.school.School;
import nl.startklaar.signin.FromHome;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets what opens nothing any more: letters that nobody used, ways to children who have left,
 * and parents who have no child left. Thirty days, so that who comes back finds the way again.
 */
@Service
class FamilySweep {

    static final int DAYS = 30;

    private final LetterStore letters;
    private final WayStore ways;
    private final ParentStore parents;
    private final ParentSessionStore sessions;
    private final ParentLinkStore links;
    private final FromHome door;
    private final Clock clock;
    private final SchoolDay day;

    FamilySweep(
            LetterStore letters,
            WayStore ways,
            ParentStore parents,
            ParentSessionStore sessions,
            ParentLinkStore links,
            FromHome door,
            Clock clock,
            SchoolDay day) {
        this.letters = letters;
        this.ways = ways;
        this.parents = parents;
        this.sessions = sessions;
        this.links = links;
        this.door = door;
        this.clock = clock;
        this.day = day;
    }

    @Transactional
    public void sweep(School school) {
        var today = day.today();
        letters.sweep(school.id(), today.minusDays(DAYS));
        ways.markGone(school.id(), today);
        var ended = clock.instant().minus(Duration.ofDays(DAYS));
        ways.sweep(school.id(), ended, today.minusDays(DAYS)).forEach(it -> door.end(school, it));
        parents.forgetSchool(school.id());
    }

    @Transactional
    @WithoutSchool
    public void sweepParents() {
        var now = clock.instant();
        sessions.sweep(now, now.minus(ParentSessions.IDLE));
        links.sweep(now);
        parents.forgetAlone(day.today(), day.today().minusDays(DAYS));
    }
}
