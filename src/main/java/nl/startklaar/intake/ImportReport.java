package nl.startklaar.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.web.Sentence;

/**
 * One file a school sent and what came of it, for whoever is not a page: the command line, the
 * practice schools.
 *
 * @param status PREVIEW, APPLYING, APPLIED, UNCHANGED, STOPPED_BY_FILE, STOPPED_BY_PERSON,
 *     REPLACED, UNDONE or FAILED
 * @param schoolYear as in "2026-2027"; absent when the file was stopped before it was known
 * @param stop why nothing can be applied
 * @param isRefused whether nobody can go on with it
 */
public record ImportReport(
        UUID run,
        Instant receivedAt,
        String fileName,
        String status,
        Optional<String> schoolYear,
        Optional<LocalDate> referenceDay,
        Counts counts,
        List<Line> findings,
        Optional<Line> stop,
        boolean isRefused,
        Optional<LocalDate> undoUntil) {

    /** In the place of a run, when somebody only looked. */
    static final UUID NOT_KEPT = new UUID(0, 0);

    public ImportReport {
        findings = List.copyOf(findings);
    }

    /**
     * @param severity "ERROR" or "WARNING"
     * @param line in the file; 0 when it is about the file as a whole
     * @param key as the file has it; empty when there is none
     */
    public record Line(
            String code, String severity, int line, String key, Sentence what, Sentence remedy) {}

    /** Whether the file stands in the history; one that was only looked at does not. */
    public boolean isKept() {
        return !run.equals(NOT_KEPT);
    }

    static ImportReport of(RunView view, Object las) {
        var run = view.run();
        return new ImportReport(
                run.id(),
                run.receipt().at(),
                run.receipt().fileName(),
                run.status().name(),
                run.year().map(Object::toString),
                run.referenceDay(),
                view.counts(),
                view.findings().stream().map(it -> line(it, las)).toList(),
                view.stop().map(it -> line(it, las)),
                view.isStopped(),
                run.undoUntil());
    }

    private static Line line(RunView.Found found, Object las) {
        var it = found.finding();
        return new Line(
                it.code(),
                it.severity().name(),
                it.line(),
                it.key(),
                it.what(found.who()),
                it.remedy(las));
    }

    private static Line line(StopLine it, Object las) {
        return new Line(it.code(), "ERROR", 0, "", it.what(), it.remedy(las));
    }
}
