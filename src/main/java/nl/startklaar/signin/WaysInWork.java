package nl.startklaar.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.startklaar.readiness.Check;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Evidence;
import nl.startklaar.readiness.Finding;
import nl.startklaar.readiness.Fix;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.NotYet;
import nl.startklaar.readiness.Verdict.Severity;
import nl.startklaar.school.Role;
import nl.startklaar.staff.Accounts;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/**
 * <i>Inloggen testen</i>, as far as it is our own door: somebody came in with everything that the
 * groups of the school come in with, and a teacher did. That it stands ready proves nothing, and
 * that nobody tried does not mean that it is broken.
 */
@Component
class WaysInWork implements Check {

    private static final String STAFF = "TEACHER";
    private static final int MINUTES = 5;

    private final ReadyBoard board;
    private final LastIn lastIn;
    private final Accounts accounts;
    private final Clock clock;

    WaysInWork(ReadyBoard board, LastIn lastIn, Accounts accounts, Clock clock) {
        this.board = board;
        this.lastIn = lastIn;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** One way of one kind of person, when it last worked, and where to try it. */
    private record Tried(String way, Optional<Instant> last, Finding otherwise) {}

    @Override
    public String line() {
        return "N9";
    }

    @Override
    public Verdict verify(CheckedSchool school) {
        var groups = board.list(school.school(), school.year(), school.today());
        if (groups.isEmpty()) {
            return new NotYet(Sentence.of("signin.n10.waits"));
        }
        var tried = tried(school, groups);
        var open = tried.stream().filter(it -> it.last().isEmpty()).map(Tried::otherwise).toList();
        var evidence = evidence(tried);
        return open.isEmpty() ? new Met(evidence) : new NotMet(Severity.ATTENTION, open, evidence);
    }

    private List<Tried> tried(CheckedSchool school, List<GroupReady> groups) {
        var last = lastIn.list(school.school());
        var tried = new ArrayList<Tried>();
        inUse(groups)
                .forEach((by, group) ->
                        tried.add(
                                new Tried(
                                        by.name(),
                                        recent(Optional.ofNullable(last.get(by))),
                                        tryIt(by, group))));
        Optional.ofNullable(last.get(CameBy.HOME))
                .ifPresent(it ->
                        tried.add(
                                new Tried(CameBy.HOME.name(), recent(Optional.of(it)), askHome())));
        var teacher = accounts.lastSignIn(school.school(), Role.TEACHER);
        tried.add(new Tried(STAFF, recent(teacher), askTeacher()));
        return tried;
    }

    /** With the first group that comes in so. */
    private static Map<CameBy, GroupReady> inUse(List<GroupReady> groups) {
        Map<CameBy, GroupReady> used = new LinkedHashMap<>();
        for (GroupReady group : groups) {
            group.way().ways().forEach(it -> used.putIfAbsent(it, group));
        }
        return used;
    }

    private Optional<Instant> recent(Optional<Instant> last) {
        return last.filter(lastIn::proves);
    }

    private static Finding tryIt(CameBy by, GroupReady group) {
        var words = "signin.n9." + by.name();
        return Finding.of(
                Sentence.of(words + ".never", LastIn.PROVES_FOR_DAYS),
                Sentence.of(words + ".remedy", group.name()),
                new Fix(
                        Sentence.of(words + ".try", group.name()),
                        "/inloggen-leerlingen/" + group.id(),
                        MINUTES));
    }

    /** Only once somebody came in from home: not every school wants that. */
    private static Finding askHome() {
        return Finding.of(
                Sentence.of("signin.n9.HOME.never", LastIn.PROVES_FOR_DAYS),
                Sentence.of("signin.n9.HOME.remedy"),
                new Fix(Sentence.of("signin.n9.HOME.try"), "/inloggen-thuis", MINUTES));
    }

    private static Finding askTeacher() {
        return Finding.of(
                Sentence.of("signin.n9.TEACHER.never", LastIn.PROVES_FOR_DAYS),
                Sentence.of("signin.n9.TEACHER.remedy"),
                new Fix(Sentence.of("signin.n9.TEACHER.try"), "/medewerkers", MINUTES));
    }

    private List<Evidence> evidence(List<Tried> tried) {
        var evidence = new ArrayList<Evidence>();
        long worked = tried.stream().filter(it -> it.last().isPresent()).count();
        evidence.add(
                Evidence.measured(
                        clock.instant(),
                        "signin.n9.looked",
                        worked,
                        tried.size(),
                        LastIn.PROVES_FOR_DAYS));
        for (Tried it : tried) {
            it.last().ifPresent(at -> evidence.add(seen(it.way(), at)));
        }
        return evidence;
    }

    private static Evidence seen(String way, Instant at) {
        return new Evidence(Evidence.Kind.SEEN, Sentence.of("signin.n9." + way + ".seen"), at);
    }
}
