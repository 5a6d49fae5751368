package nl.startklaar.intake;

import java.time.LocalDate;
import java.util.List;
import nl.startklaar.plan.FileHeader;
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

/**
 * The groups are those of the school year that begins. What was true in June says little of who
 * starts in August: before the first of August there is nothing to see yet.
 */
@Component
class GroupsUpToDate implements Check {

    static final Fix FIX = new Fix(Sentence.of("intake.check.go"), "/import", 10);

    private final ShowImport showImport;

    GroupsUpToDate(ShowImport showImport) {
        this.showImport = showImport;
    }

    @Override
    public String line() {
        return "N1";
    }

    @Override
    public Verdict verify(CheckedSchool school) {
        var firstDay = school.year().firstDay();
        if (school.today().isBefore(firstDay)) {
            return new NotYet(Sentence.of("intake.check.current.waits", firstDay));
        }
        var runs = showImport.listRuns(school.school(), StatusPage.RUNS);
        return ImportRun.findLatestGood(runs, school.year())
                .map(it -> verdict(it, school))
                .orElseGet(() -> never(school));
    }

    private static Verdict verdict(ImportRun run, CheckedSchool school) {
        var referenceDay = run.referenceDay().orElse(LocalDate.MIN);
        var evidence = List.of(evidence(run));
        boolean isOfThisSummer = !referenceDay.isBefore(school.year().firstDay());
        boolean isFresh = !referenceDay.isBefore(school.today().minusDays(FileHeader.FRESH_DAYS));
        if (isOfThisSummer || isFresh) {
            return new Met(evidence);
        }
        var finding =
                Finding.of(
                        Sentence.of("intake.check.current.old", referenceDay),
                        Sentence.of("intake.check.current.old.remedy", Las.of(school.details())),
                        FIX);
        return new NotMet(Severity.ACTION, List.of(finding), evidence);
    }

    private static Evidence evidence(ImportRun run) {
        var at = run.finishedAt().orElse(run.receipt().at());
        return Evidence.measured(
                at,
                "intake.check.current.evidence",
                at,
                run.counts().pupils(),
                run.counts().groups(),
                run.counts().errors());
    }

    private static Verdict never(CheckedSchool school) {
        var finding =
                Finding.of(
                        Sentence.of("intake.check.current.never", school.year().toString()),
                        Sentence.of("intake.check.current.never.remedy", Las.of(school.details())),
                        FIX);
        return new NotMet(Severity.ACTION, List.of(finding), List.of());
    }
}
