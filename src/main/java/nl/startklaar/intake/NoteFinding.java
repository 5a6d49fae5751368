package nl.startklaar.intake;

import java.util.List;
import java.util.stream.Stream;
import nl.startklaar.las.ReadingNote;
import nl.startklaar.plan.PlanFinding.Severity;
import nl.startklaar.plan.PlanFinding.Subject;

/**
 * What the reader saw and read on, among the findings: a few kinds, for people who are no reader.
 */
final class NoteFinding {

    private static final String CODE = "note-";

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

    /** Everything is taken over as well as can be: none of these is an error of ours to tell. */
    private static FindingLine of(ReadingNote note) {
        return new FindingLine(
                CODE + kind(note.what()),
                Severity.WARNING,
                Subject.FILE,
                note.line(),
                note.about(),
                List.of(note.file(), note.column(), note.about()));
    }

    private static String kind(ReadingNote.What what) {
        return switch (what) {
            case OTHER_SCHOOL_YEAR, OTHER_SCHOOL, ROLE_MISSING, ID_TWICE -> "left-out";
            case UNKNOWN_REFERENCE -> "reference";
            case SEVERAL_GROUPS -> "several-groups";
            case HEADER_MISSPELT, HEADER_EMPTY, HEADER_UNKNOWN, HEADER_ORDER, HEADER_MISSING ->
                    "header";
            case VERSION_DIFFERS,
                    NO_GROUPS_FILE,
                    MANIFEST_MISSING,
                    MANIFEST_VALUE,
                    MANIFEST_FILE_ABSENT,
                    MANIFEST_FILE_PRESENT,
                    MANIFEST_VERSION,
                    FILE_NAME,
                    NOT_UTF8 ->
                    "file";
            case SCHOOL_YEAR_FORM,
                    ROW_LENGTH,
                    VALUE_MISSING,
                    VALUE_CASE,
                    VALUE_UNKNOWN,
                    DATE_FORM,
                    ID_FORM,
                    STATUS,
                    MIXED_MODES,
                    ORG_TYPE,
                    ENROLLMENT_ROLE,
                    ONE_NAME ->
                    "value";
            case MORE -> "more";
        };
    }
}
