package nl.startklaar.amend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import nl.startklaar.readiness.Check;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Evidence;
import nl.startklaar.readiness.Finding;
import nl.startklaar.readiness.Fix;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.Severity;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Rosters;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/** <i>Geen twee groepen met een naam</i>: a combination group that was written as two. */
@Component
class OneGroupOfAName implements Check {

    private final Rosters rosters;
    private final Clock clock;

    OneGroupOfAName(Rosters rosters, Clock clock) {
        this.rosters = rosters;
        this.clock = clock;
    }

    @Override
    public String line() {
        return "N3";
    }

    @Override
    public Verdict verify(CheckedSchool school) {
        var groups = rosters.read(school.school(), school.year()).groups();
        var twice =
                groups.stream()
                        .collect(
                                groupingBy(
                                        it -> it.name().toLowerCase(Locale.ROOT),
                                        TreeMap::new,
                                        toList()))
                        .values()
                        .stream()
                        .filter(it -> it.size() > 1)
                        .map(OneGroupOfAName::finding)
                        .toList();
        var evidence =
                List.of(
                        Evidence.measured(
                                clock.instant(), "amend.check.groups.looked", groups.size()));
        return twice.isEmpty()
                ? new Met(evidence)
                : new NotMet(Severity.ATTENTION, twice, evidence);
    }

    private static Finding finding(List<BaseGroup> namesakes) {
        var first = namesakes.getFirst();
        return Finding.of(
                Sentence.of("amend.check.groups.twice", first.name(), namesakes.size()),
                Sentence.of("amend.check.groups.twice.remedy"),
                new Fix(
                        Sentence.of("amend.check.groups.go"),
                        "/groepen/" + first.id() + "/samen",
                        2));
    }
}
