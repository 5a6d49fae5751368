package nl.startklaar.family;

import java.time.Clock;
import java.util.List;
import nl.startklaar.readiness.Check;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Evidence;
import nl.startklaar.readiness.Finding;
import nl.startklaar.readiness.Fix;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.AsksYou;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.Severity;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/**
 * <i>Thuis inloggen uitleggen</i>: every child has a letter, or a parent who came in with one. A
 * school that never printed one may have decided against it: then we ask.
 */
@Component
class FamiliesAreInvited implements Check {

    private static final int MINUTES = 10;

    private final FamiliesBoard board;
    private final Clock clock;

    FamiliesAreInvited(FamiliesBoard board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    @Override
    public String line() {
        return "N11";
    }

    @Override
    public Verdict verify(CheckedSchool school) {
        var count = board.count(school.school(), school.year(), school.today());
        if (count.invited() == 0) {
            return new AsksYou();
        }
        var evidence =
                List.of(
                        Evidence.measured(
                                clock.instant(),
                                "family.n11.looked",
                                count.pupils(),
                                count.invited(),
                                count.inside()));
        return count.missing() == 0
                ? new Met(evidence)
                : new NotMet(Severity.ATTENTION, List.of(finding(count.missing())), evidence);
    }

    private static Finding finding(int missing) {
        return Finding.of(
                Sentence.of("family.n11.missing", missing),
                Sentence.of("family.n11.remedy"),
                new Fix(Sentence.of("family.n11.fix"), "/inloggen-thuis", MINUTES));
    }
}
