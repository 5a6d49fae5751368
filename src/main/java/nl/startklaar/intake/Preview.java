package nl.startklaar.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.las.ReadingNote;
import nl.startklaar.plan.Stop;
import nl.startklaar.roster.RosterChange;

/**
 * What a file would do now: the plan, and how a person reads it.
 *
 * @param people who stands on which line
 * @param year absent when the file was stopped before it was known; so is the reference day
 */
record Preview(
        Optional<SchoolYear> year,
        Optional<LocalDate> referenceDay,
        List<RosterChange> changes,
        List<FindingLine> findings,
        List<Asked> questions,
        Optional<StopLine> stop,
        List<DiffRow> rows,
        Counts counts,
        InFile people) {

    Preview {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
        questions = List.copyOf(questions);
        rows = List.copyOf(rows);
    }

    static Preview stopped(Stop stop) {
        return new Preview(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(StopLine.of(stop)),
                List.of(),
                Counts.NONE,
                InFile.NONE);
    }

    /** Whether it would do nothing, and leaves nothing open. */
    boolean changesNothing() {
        return changes.isEmpty() && questions.stream().noneMatch(Asked::isInTheWay);
    }

    /** With what the reader saw, behind what the plan found. */
    Preview withNotes(List<ReadingNote> notes) {
        var all = Stream.concat(findings.stream(), NoteFinding.of(notes)).toList();
        return new Preview(year, referenceDay, changes, all, questions, stop, rows, counts, people);
    }

    Preview stoppedBy(Stop other) {
        return new Preview(
                year,
                referenceDay,
                changes,
                findings,
                questions,
                Optional.of(StopLine.of(other)),
                rows,
                counts,
                people);
    }

    /** Whether nobody can go on with it. */
    boolean isStopped() {
        return stop.filter(StopLine::isFinal).isPresent();
    }

    /** The same for as long as a person would see the same. */
    String fingerprint() {
        var asked = questions.stream().map(Asked::id).toList();
        var seen = rows + "|" + changes.size() + "|" + stop + "|" + asked;
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(seen.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
