package nl.startklaar.amend;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.amend.LikelyDouble.Why;
import nl.startklaar.readiness.Check;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Evidence;
import nl.startklaar.readiness.Finding;
import nl.startklaar.readiness.Fix;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.Severity;
import nl.startklaar.roster.RosterHistory;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/**
 * <i>Niemand staat er dubbel in</i>, and where to look when somebody may. Whoever is nearly called
 * the same is mostly a twin: they are counted and shown on the page, and keep nothing open.
 */
@Component
class NoDoubles implements Check {

    private static final Fix LOOK = new Fix(Sentence.of("amend.check.doubles.go"), "/dubbelen", 2);

    private final MergeDoubles doubles;
    private final RosterHistory history;
    private final Clock clock;

    NoDoubles(MergeDoubles doubles, RosterHistory history, Clock clock) {
        this.doubles = doubles;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String line() {
        return "N3";
    }

    @Override
    public Verdict verify(CheckedSchool school) {
        var found = doubles.list(school.school(), school.year());
        var evidence =
                List.of(
                        Evidence.measured(
                                clock.instant(), "amend.check.doubles.looked", found.size()));
        var doubtful = found.stream().filter(it -> it.why() != Why.NEARLY_SAME_NAME).toList();
        if (doubtful.isEmpty()) {
            return new Met(evidence);
        }
        var people =
                doubtful.stream()
                        .flatMap(it -> Stream.of(it.pair().one(), it.pair().other()))
                        .toList();
        var names = history.findNames(school.school(), people);
        var severity =
                doubtful.stream().anyMatch(LikelyDouble::isSure)
                        ? Severity.ACTION
                        : Severity.ATTENTION;
        return new NotMet(
                severity, doubtful.stream().map(it -> finding(it, names)).toList(), evidence);
    }

    private static Finding finding(LikelyDouble found, Map<UUID, String> names) {
        var one = names.getOrDefault(found.pair().one(), "");
        var other = names.getOrDefault(found.pair().other(), "");
        return Finding.of(
                Sentence.of("amend.check.double." + found.why(), one, other),
                Sentence.of("amend.check.double.remedy"),
                LOOK);
    }
}
