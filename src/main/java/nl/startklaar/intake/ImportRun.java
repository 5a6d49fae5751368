package nl.startklaar.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.OfSchool;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.ApplyOutcome.Applied;
import org.jspecify.annotations.Nullable;

/**
 * One file a school sent, and what became of it.
 *
 * @param year absent when the file was stopped before its school year was known
 * @param stop why nothing could be applied, or not without a person saying so
 * @param changeSet under which it was applied
 * @param overtaken whether it went back to being looked at, because the roster had changed
 */
record ImportRun(
        SchoolId school,
        UUID id,
        Receipt receipt,
        Status status,
        Optional<SchoolYear> year,
        Optional<LocalDate> referenceDay,
        Counts counts,
        List<FindingLine> findings,
        Optional<StopLine> stop,
        Optional<UUID> changeSet,
        Optional<LocalDate> undoUntil,
        String fingerprint,
        boolean overtaken,
        Optional<Instant> finishedAt,
        Optional<Instant> undoneAt)
        implements OfSchool {

    ImportRun {
        findings = List.copyOf(findings);
    }

    /** The same file, once it is in the roster. */
    ImportRun with(Applied applied, Instant at) {
        return new ImportRun(
                school,
                id,
                receipt,
                Status.APPLIED,
                year,
                referenceDay,
                counts,
                findings,
                stop,
                Optional.of(applied.changeSet()),
                Optional.of(applied.undoUntil()),
                fingerprint,
                overtaken,
                Optional.of(at),
                undoneAt);
    }

    enum Status {
        /** Waits until somebody has looked. */
        PREVIEW,
        APPLYING,
        APPLIED,
        /** Everything in it was known already. */
        UNCHANGED,
        STOPPED_BY_FILE,
        STOPPED_BY_PERSON,
        /** A newer file of the same school year took its place. */
        REPLACED,
        UNDONE,
        /** Our fault; nothing was changed. */
        FAILED
    }

    /**
     * What came in, when and from whom. The bytes themselves are not kept.
     *
     * @param person the name; empty when a command or a job brought it
     * @param format as the file says it: "2.1"
     * @param author which program wrote it
     */
    record Receipt(
            Instant at,
            @Nullable UUID account,
            String person,
            String fileName,
            String sha256,
            long size,
            String format,
            String author) {}

    /**
     * The newest that shows that the roster of a school year is what the pupil administration says.
     * That nothing changed says so no longer once an import was undone after it.
     */
    static Optional<ImportRun> findLatestGood(List<ImportRun> newestFirst, SchoolYear year) {
        var ofYear =
                newestFirst.stream()
                        .filter(it -> it.year().filter(year::equals).isPresent())
                        .toList();
        var lastUndone =
                ofYear.stream()
                        .flatMap(it -> it.undoneAt().stream())
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.MIN);
        return ofYear.stream()
                .filter(it ->
                        it.status() == Status.APPLIED
                                || (it.status() == Status.UNCHANGED
                                        && it.receipt().at().isAfter(lastUndone)))
                .findFirst();
    }
}
