package nl.startklaar.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.startklaar.las.ReadingNote;
import nl.startklaar.plan.PlanFinding.Severity;
import nl.startklaar.plan.PlanFinding.Subject;

/** What the reader saw and read on, among the findings. */
final class NoteFinding {

    private static final String CODE = "read-";

    private NoteFinding() {}

    /** What is only for information stays out. */
    static Stream<FindingLine> of(List<ReadingNote> notes) {
        return notes.stream()
                .filter(it -> it.severity() != ReadingNote.Severity.INFO)
                .map(NoteFinding::of);
    }

    static boolean isNote(FindingLine it) {
        return it.code().startsWith(CODE);
    }

    /** It was read as well as can be: no error of the kind that leaves something out. */
    private static FindingLine of(ReadingNote note) {
        return new FindingLine(
                CODE + note.what().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Severity.WARNING,
                Subject.FILE,
                note.line(),
                note.about(),
                List.of(note.file(), note.column()));
    }
}
