package nl.startklaar.shortcut;

import java.time.Clock;
import java.util.List;
import nl.startklaar.readiness.Check;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Evidence;
import nl.startklaar.readiness.Finding;
import nl.startklaar.readiness.Fix;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.Severity;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/**
 * <i>Inloggen testen</i>, as far as it is shortcuts: no device uses an old one. Whoever has an old
 * one is helped on; every morning it costs a child two taps more.
 */
@Component
class OldOnesGone implements Check {

    private static final Fix REPLACE =
            new Fix(Sentence.of("shortcut.check.go"), ShortcutsController.PATH, 10);

    private final Uses uses;
    private final Clock clock;

    OldOnesGone(Uses uses, Clock clock) {
        this.uses = uses;
        this.clock = clock;
    }

    @Override
    public String line() {
        return "N9";
    }

    @Override
    public Verdict verify(CheckedSchool school) {
        int devices = uses.countOld(school.school());
        var evidence =
                List.of(Evidence.measured(clock.instant(), "shortcut.check.looked", devices));
        return devices == 0
                ? new Met(evidence)
                : new NotMet(Severity.ATTENTION, List.of(finding(devices)), evidence);
    }

    private static Finding finding(int devices) {
        return Finding.of(
                Sentence.of("shortcut.check.old", devices),
                Sentence.of("shortcut.check.old.remedy"),
                REPLACE);
    }
}
