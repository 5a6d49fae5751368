package nl.startklaar.intake;

import java.util.List;
import nl.startklaar.intake.DiffRow.Kind;
import nl.startklaar.intake.DiffRow.Section;
import nl.startklaar.plan.Planned;

/**
 * An import in numbers.
 *
 * @param pupils pupils at school in the file
 * @param groups base groups in the file
 * @param added pupils; so are moved, renamed and left
 * @param changes what the button counts: all lines of the diff
 * @param questions what a person still has to say
 * @param firstOfYear whether it was compared with the school year before, as there was no other
 */
public record Counts(
        int pupils,
        int groups,
        int added,
        int moved,
        int renamed,
        int left,
        int changes,
        int errors,
        int warnings,
        int questions,
        boolean firstOfYear) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false);

    static Counts of(Planned planned, List<DiffRow> rows, boolean firstOfYear) {
        int errors =
                (int)
                        planned.findings().stream()
                                .map(FindingLine::of)
                                .filter(FindingLine::isError)
                                .count();
        return new Counts(
                planned.pupils(),
                planned.groups(),
                pupils(rows, Kind.ADDED),
                pupils(rows, Kind.MOVED),
                pupils(rows, Kind.RENAMED),
                pupils(rows, Kind.LEFT),
                planned.changes().isEmpty() ? 0 : Math.max(1, rows.size()),
                errors,
                planned.findings().size() - errors,
                planned.questions().size(),
                firstOfYear);
    }

    private static int pupils(List<DiffRow> rows, Kind kind) {
        return (int)
                rows.stream()
                        .filter(it -> it.section() == Section.PUPILS && it.kind() == kind)
                        .count();
    }
}
