package nl.startklaar.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.startklaar.intake.ImportRun.Status;
import nl.startklaar.web.Sentence;

/**
 * A run as a person looks at it now: while it waits, what it would do; afterwards, what it did.
 *
 * @param processedBefore when this very file was applied, if that is why nothing changes
 * @param fingerprint of what is seen, to be sent along with the order to apply it
 * @param following what else goes along, or went along, with it
 */
record RunView(
        ImportRun run,
        List<DiffRow> rows,
        List<Found> findings,
        List<Asked> questions,
        Optional<StopLine> stop,
        Counts counts,
        Optional<Instant> processedBefore,
        String fingerprint,
        List<Sentence> following) {

    /**
     * @param who the name of whom or what it is about, or else the key; empty for the whole file
     */
    record Found(FindingLine finding, String who) {}

    RunView {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
        questions = List.copyOf(questions);
        following = List.copyOf(following);
    }

    /** What a file would do now. */
    static RunView of(ImportRun run, Preview preview, FindingNames names) {
        return new RunView(
                run,
                preview.rows(),
                preview.findings().stream().map(names::find).toList(),
                preview.questions(),
                preview.stop(),
                preview.counts(),
                Optional.empty(),
                preview.fingerprint(),
                List.of());
    }

    /** Whether nobody can go on with it, as it is now. */
    boolean isStopped() {
        return stop.filter(StopLine::isFinal).isPresent();
    }

    /** Whether it waits for a person to say that so much really changes. */
    boolean isHeld() {
        return run.status() == Status.PREVIEW && stop.isPresent() && !isStopped();
    }

    /** How it stands with the file, as the words about it are called. */
    String state() {
        if (isHeld()) {
            return "HELD";
        }
        return run.status() == Status.PREVIEW && isStopped()
                ? Status.STOPPED_BY_FILE.name()
                : run.status().name();
    }

    /** What the reader saw stands in the run: the file itself is not read twice. */
    RunView withNotesOf(ImportRun kept, FindingNames names) {
        var notes = kept.findings().stream().filter(NoteFinding::isNote).map(names::find);
        return new RunView(
                run,
                rows,
                Stream.concat(findings.stream(), notes).toList(),
                questions,
                stop,
                counts,
                processedBefore,
                fingerprint,
                following);
    }

    /** What came by itself in the pause waits for a person, also when it is looked at later. */
    RunView stillStoppedBy(Optional<StopLine> before) {
        return new RunView(
                run,
                rows,
                findings,
                questions,
                stop.or(() -> before.filter(StopLine::isPause)),
                counts,
                processedBefore,
                fingerprint,
                following);
    }

    RunView withFollowing(List<Sentence> along) {
        return new RunView(
                run, rows, findings, questions, stop, counts, processedBefore, fingerprint, along);
    }
}
