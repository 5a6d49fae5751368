package nl.startklaar.signin;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
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
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/** <i>Kaarten en plaatjes klaar</i>: whatever the group's way asks for, every pupil has it. */
@Component
class EverybodyCanComeIn implements Check {

    private static final int MINUTES = 5;

    private final ReadyBoard board;
    private final Clock clock;

    EverybodyCanComeIn(ReadyBoard board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    @Override
    public String line() {
        return "N10";
    }

    @Override
    public Verdict verify(CheckedSchool school) {
        var groups = board.list(school.school(), school.year(), school.today());
        if (groups.isEmpty()) {
            return new NotYet(Sentence.of("signin.n10.waits"));
        }
        var evidence = List.of(evidence(groups));
        var findings = groups.stream().flatMap(EverybodyCanComeIn::findings).toList();
        return findings.isEmpty()
                ? new Met(evidence)
                : new NotMet(Severity.ACTION, findings, evidence);
    }

    private Evidence evidence(List<GroupReady> groups) {
        long ready = groups.stream().filter(GroupReady::isReady).count();
        return Evidence.measured(clock.instant(), "signin.n10.looked", ready, groups.size());
    }

    private static Stream<Finding> findings(GroupReady group) {
        return Stream.of(
                        missing(group, "signin.n10.cards", group.missingCards()),
                        missing(group, "signin.n10.pictures", group.missingPictures()),
                        missing(group, "signin.n10.passwords", group.missingPasswords()))
                .flatMap(List::stream);
    }

    private static List<Finding> missing(GroupReady group, String words, int pupils) {
        return pupils == 0
                ? List.of()
                : List.of(
                        Finding.of(
                                Sentence.of(words, group.name(), pupils),
                                Sentence.of(words + ".remedy"),
                                new Fix(
                                        Sentence.of("signin.n10.fix", group.name()),
                                        "/inloggen-leerlingen/" + group.id(),
                                        MINUTES)));
    }
}
