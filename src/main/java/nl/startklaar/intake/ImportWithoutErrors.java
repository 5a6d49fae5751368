package nl.startklaar.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.startklaar.readiness.Check;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Evidence;
import nl.startklaar.readiness.Finding;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.NotYet;
import nl.startklaar.readiness.Verdict.Severity;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/** The last file came over whole, and nothing waits that somebody has forgotten. */
@Component
class ImportWithoutErrors implements Check {

    /** So long somebody may think about a file. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final ShowImport showImport;
    private final Clock clock;

    ImportWithoutErrors(ShowImport showImport, Clock clock) {
        this.showImport = showImport;
        this.clock = clock;
    }

    @Override
    public String line() {
        return "N2";
    }

    @Override
    public Verdict verify(CheckedSchool school) {
        var runs =
                showImport.listRuns(school.school(), StatusPage.RUNS).stream()
                        .filter(it -> it.year().map(school.year()::equals).orElse(true))
                        .toList();
        var findings =
                runs.stream().findFirst().flatMap(it -> trouble(it, school)).stream().toList();
        var good = ImportRun.findLatestGood(runs, school.year());
        if (!findings.isEmpty()) {
            return new NotMet(Severity.ACTION, findings, evidence(good));
        }
        if (good.isEmpty()) {
            return new NotYet(Sentence.of("intake.check.errors.none-yet"));
        }
        return errors(good.get(), school)
                .<Verdict>map(it -> new NotMet(Severity.ACTION, List.of(it), evidence(good)))
                .orElseGet(() -> new Met(evidence(good)));
    }

    /** What is the matter with the newest file. */
    private Optional<Finding> trouble(ImportRun newest, CheckedSchool school) {
        return switch (newest.status()) {
            case FAILED -> Optional.of(finding("failed", school));
            case STOPPED_BY_FILE -> newest.stop().map(it -> finding("refused", school, it.what()));
            case PREVIEW ->
                    showImport
                            .findView(school.school(), newest.id())
                            .flatMap(it -> waiting(it, school));
            case APPLYING, APPLIED, UNCHANGED, STOPPED_BY_PERSON, REPLACED, UNDONE ->
                    Optional.empty();
        };
    }

    /** A person is needed at once, or has had time enough; as it is now, not when it came. */
    private Optional<Finding> waiting(RunView file, CheckedSchool school) {
        if (file.stop().isPresent()) {
            var how = file.isStopped() ? "refused" : "held";
            return Optional.of(finding(how, school, file.stop().get().what()));
        }
        if (!file.questions().isEmpty()) {
            return Optional.of(finding("questions", school, file.questions().size()));
        }
        var newest = file.run();
        return newest.receipt().at().plus(PATIENCE).isBefore(clock.instant())
                ? Optional.of(finding("waits", school, newest.receipt().at()))
                : Optional.empty();
    }

    private static Optional<Finding> errors(ImportRun run, CheckedSchool school) {
        return run.counts().errors() == 0
                ? Optional.empty()
                : Optional.of(finding("found", school, run.counts().errors()));
    }

    private static Finding finding(String what, CheckedSchool school, Object... arguments) {
        return Finding.of(
                Sentence.of("intake.check.errors." + what, arguments),
                Sentence.of("intake.check.errors." + what + ".remedy", Las.of(school.details())),
                GroupsUpToDate.FIX);
    }

    private static List<Evidence> evidence(Optional<ImportRun> good) {
        return good.map(ImportWithoutErrors::evidence).stream().toList();
    }

    private static Evidence evidence(ImportRun run) {
        var at = run.finishedAt().orElse(run.receipt().at());
        return Evidence.measured(
                at,
                "intake.check.errors.evidence",
                at,
                run.counts().errors(),
                run.counts().warnings());
    }
}
