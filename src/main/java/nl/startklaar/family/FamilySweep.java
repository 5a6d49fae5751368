package nl.startklaar.family;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.roster.GroupsToday;
import nl.startklaar.school.School;
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
    private final GroupsToday roster;
    private final Clock clock;
    private final SchoolDay day;

    FamilySweep(
            LetterStore letters,
            WayStore ways,
            ParentStore parents,
            ParentSessionStore sessions,
            ParentLinkStore links,
            GroupsToday roster,
            Clock clock,
            SchoolDay day) {
        this.letters = letters;
        this.ways = ways;
        this.parents = parents;
        this.sessions = sessions;
        this.links = links;
        this.roster = roster;
        this.clock = clock;
        this.day = day;
    }

    @Transactional
    public void sweep(School school) {
        var today = day.today();
        letters.sweep(school.id(), today.minusDays(DAYS));
        ways.list(school.id())
                .forEach(it ->
                        ways.mark(
                                school.id(),
                                it.id(),
                                roster.findPupil(school.id(), it.pupil(), today).isPresent()
                                        ? Optional.empty()
                                        : Optional.of(today)));
        ways.sweep(
                school.id(), clock.instant().minus(Duration.ofDays(DAYS)), today.minusDays(DAYS));
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
