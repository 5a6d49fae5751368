package nl.startklaar.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.keys.Seals;
import nl.startklaar.roster.GroupsToday;
import nl.startklaar.roster.PupilToday;
import nl.startklaar.school.School;
import nl.startklaar.signin.PupilSignInOutcome.AskTeacher;
import nl.startklaar.signin.PupilSignInOutcome.In;
import nl.startklaar.signin.PupilSignInOutcome.Wrong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door at home, behind a parent who signed in. There a child taps pictures, also one that types
 * a password at school: so no browser ever offers to keep something over the parent's password. A
 * child that taps pictures at school taps the same at home; another has pictures for home alone,
 * which open nothing at school. Where the child is, is not looked at: this is home, wherever it is.
 */
@Service
public class FromHome {

    private final PictureStore atSchool;
    private final HomePictureStore atHome;
    private final GroupWayStore ways;
    private final GuessStore guesses;
    private final PupilSessions sessions;
    private final LastIn lastIn;
    private final GroupsToday roster;
    private final Seals seals;
    private final AuditTrail audit;
    private final Clock clock;
    private final SchoolDay day;

    FromHome(
            PictureStore atSchool,
            HomePictureStore atHome,
            GroupWayStore ways,
            GuessStore guesses,
            PupilSessions sessions,
            LastIn lastIn,
            GroupsToday roster,
            Seals seals,
            AuditTrail audit,
            Clock clock,
            SchoolDay day) {
        this.atSchool = atSchool;
        this.atHome = atHome;
        this.ways = ways;
        this.guesses = guesses;
        this.sessions = sessions;
        this.lastIn = lastIn;
        this.roster = roster;
        this.seals = seals;
        this.audit = audit;
        this.clock = clock;
        this.day = day;
    }

    /** What this child does next; nothing is tried yet. */
    @Transactional(readOnly = true)
    public HomeSecret look(School school, HomeWay way) {
        if (guesses.isLocked(school.id(), Lock.atHome(way))) {
            return new HomeSecret.Locked();
        }
        return findPictures(school, way)
                .<HomeSecret>map(
                        it -> new HomeSecret.Tap(it.size(), SecretPictures.laidOutFor(way.pupil())))
                .orElseGet(HomeSecret.None::new);
    }

    /** Whether the pictures are those of school, which a parent neither sees nor changes. */
    @Transactional(readOnly = true)
    public boolean hasPicturesOfSchool(School school, HomeWay way) {
        return findPicturesOfSchool(school, way).isPresent();
    }

    /** The first ones, shown in the answer and nowhere else; empty when there are some. */
    @Transactional
    public List<String> give(School school, HomeWay way) {
        var pupil = findPupil(school, way);
        if (pupil.isEmpty() || hasPicturesOfSchool(school, way)) {
            return List.of();
        }
        var given = SecretPictures.random(SecretPictures.sizeFor(pupil.get().yearGroup()));
        var kept = KeptPictures.of(way.pupil(), given, seals);
        return atHome.add(school.id(), way, kept, clock.instant()) ? given.things() : List.of();
    }

    /** A parent helps: what went wrong is forgiven, and pictures for home are made anew. */
    @Transactional
    public void beginAnew(School school, HomeWay way) {
        guesses.forget(school.id(), List.of(Lock.atHome(way)));
        atHome.forget(school.id(), way.id());
        audit.note(school.id(), AuditEntry.of("signin.audit.home-anew", way.pupil()));
    }

    /**
     * The place is taken before anybody looks, and the row stays locked until the answer is known:
     * two hundred guesses at once are answered one after the other.
     *
     * @param things in the order in which they were tapped
     */
    @Transactional
    public PupilSignInOutcome byPictures(School school, HomeWay way, List<String> things) {
        var chosen = SecretPictures.find(things);
        if (chosen.isEmpty()) {
            return new Wrong();
        }
        var kept = findPictures(school, way);
        var pupil = findPupil(school, way);
        if (kept.isEmpty()
                || pupil.isEmpty()
                || !guesses.take(
                        school.id(),
                        Lock.atHome(way),
                        Limits.OF_A_PUPIL,
                        day.today(),
                        clock.instant())) {
            return new AskTeacher();
        }
        if (!kept.get().are(chosen.get(), seals)) {
            return guesses.isLocked(school.id(), Lock.atHome(way)) ? new AskTeacher() : new Wrong();
        }
        guesses.giveBack(school.id(), Lock.atHome(way), Limits.OF_A_PUPIL);
        return in(school, pupil.get(), way);
    }

    /** The only child of a parent: there is nobody to tell it from. */
    @Transactional
    public PupilSignInOutcome straightIn(School school, HomeWay way) {
        return findPupil(school, way).map(it -> in(school, it, way)).orElseGet(AskTeacher::new);
    }

    /** The way has ended: whoever came in by it is out, and nothing of it is kept. */
    @Transactional
    public void end(School school, HomeWay way) {
        sessions.endOpenedBy(school.id(), way.id());
        guesses.forget(school.id(), List.of(Lock.atHome(way)));
        atHome.forget(school.id(), way.id());
    }

    /** The parent chose another password, or signed out on another device. */
    @Transactional
    public void endVisits(School school, UUID way) {
        sessions.endOpenedBy(school.id(), way);
    }

    /** When a pupil of the school last came in from home. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastTime(SchoolId school) {
        return Optional.ofNullable(lastIn.list(school).get(CameBy.HOME));
    }

    private PupilSignInOutcome in(School school, PupilToday pupil, HomeWay way) {
        var visit = sessions.startAtHome(school, pupil, way.id());
        lastIn.note(school.id(), CameBy.HOME);
        return new In(visit, pupil.id());
    }

    private Optional<KeptPictures> findPictures(School school, HomeWay way) {
        return findPicturesOfSchool(school, way).or(() -> atHome.find(school.id(), way.id()));
    }

    /** Only as long as the group taps pictures at school: others never learnt them. */
    private Optional<KeptPictures> findPicturesOfSchool(School school, HomeWay way) {
        return findPupil(school, way)
                .filter(it -> ways.of(school.id(), it).hasPictures())
                .flatMap(it -> atSchool.find(school.id(), it.id()));
    }

    private Optional<PupilToday> findPupil(School school, HomeWay way) {
        return roster.findPupil(school.id(), way.pupil(), day.today());
    }
}
