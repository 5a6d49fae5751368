package nl.startklaar.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.roster.GroupsToday;
import nl.startklaar.roster.PupilToday;
import nl.startklaar.school.School;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which pupils are inside. That ends after a school day, after twenty minutes of silence, and at
 * once when the pupil signs out, leaves the school, is somewhere else than where pupils may be, or
 * when an adult ends it for a group or the school.
 */
@Service
public class PupilSessions {

    static final Duration LONGEST = Duration.ofHours(9);
    static final Duration IDLE = Duration.ofMinutes(20);

    /** Writing at every request would make each page a write. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final PupilSessionStore store;
    private final GroupsToday roster;
    private final Devices devices;
    private final AuditTrail audit;
    private final Clock clock;
    private final SchoolDay day;

    PupilSessions(
            PupilSessionStore store,
            GroupsToday roster,
            Devices devices,
            AuditTrail audit,
            Clock clock,
            SchoolDay day) {
        this.store = store;
        this.roster = roster;
        this.devices = devices;
        this.audit = audit;
        this.clock = clock;
        this.day = day;
    }

    /** After how many seconds of silence a page has to send its child to the door. */
    public static long idleSeconds() {
        return IDLE.toSeconds();
    }

    /** Always a new secret, whatever the browser carried before. Part of the deed that lets in. */
    @Transactional
    Token start(School school, PupilToday pupil, CameBy cameBy) {
        return start(school, pupil, cameBy, null);
    }

    /**
     * @param way by which this ends when the parent's way ends
     */
    @Transactional
    Token startAtHome(School school, PupilToday pupil, UUID way) {
        return start(school, pupil, CameBy.HOME, way);
    }

    private Token start(School school, PupilToday pupil, CameBy cameBy, @Nullable UUID openedBy) {
        var token = Token.random(school.brin());
        var now = clock.instant();
        store.add(
                school.id(),
                token.hash(),
                pupil.id(),
                pupil.group(),
                cameBy,
                openedBy,
                now,
                now.plus(LONGEST));
        audit.note(school.id(), AuditEntry.of(ComingIn.DEED, pupil.id(), "by-" + cameBy.name()));
        return token;
    }

    /** Looks again, at every request, whether the pupil may be here. */
    @Transactional
    public Optional<PupilViewer> recognise(School school, Token token, Caller caller) {
        var now = clock.instant();
        var found = store.find(school.id(), token.hash(), now, now.minus(IDLE));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var pupil = roster.findPupil(school.id(), found.get().pupil(), day.today());
        var place = locate(school, found.get().cameBy(), caller);
        if (pupil.isEmpty() || place.isEmpty()) {
            return Optional.empty();
        }
        store.seen(school.id(), token.hash(), now, now.minus(NOTED_EVERY));
        return Optional.of(
                new PupilViewer(
                        school, pupil.get(), found.get().cameBy(), place.get(), token.pageKey()));
    }

    /** Who came in at home is at home, also on a way past the school. */
    private Optional<Whereabouts> locate(School school, CameBy cameBy, Caller caller) {
        return cameBy == CameBy.HOME
                ? Optional.of(Whereabouts.HOME)
                : devices.locate(school, caller);
    }

    @Transactional
    void endOpenedBy(SchoolId school, UUID way) {
        store.endOpenedBy(school, way);
    }

    @Transactional
    public void end(School school, Token token) {
        store.end(school.id(), token.hash());
    }

    /** Of one pupil, those that a portal began: it says that they are over. */
    @Transactional
    public void endByPortal(SchoolId school, UUID pupil) {
        store.endOf(school, pupil, CameBy.PORTAL);
    }

    /** How many that were. */
    @Transactional
    public int endGroup(SchoolId school, UUID group) {
        audit.note(school, AuditEntry.of("signin.audit.group-ended", group));
        return store.endGroup(school, group);
    }

    /** How many that were. */
    @Transactional
    public int endAll(SchoolId school) {
        audit.note(school, AuditEntry.of("signin.audit.school-ended", school.value()));
        return store.endAll(school);
    }

    /** Who of a group is inside now. */
    @Transactional(readOnly = true)
    public List<UUID> listInside(SchoolId school, UUID group) {
        var now = clock.instant();
        return store.listInside(school, group, now, now.minus(IDLE));
    }
}
