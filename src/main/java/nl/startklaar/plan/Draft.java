package nl.startklaar.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;
import org.jspecify.annotations.Nullable;

/** A plan while it is being made: the changes, findings and questions so far. */
final class Draft {

    private final Supplier<UUID> ids;
    private final List<RosterChange> removals = new ArrayList<>();
    private final List<RosterChange> changes = new ArrayList<>();
    private final List<PlanFinding> findings = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    Draft(Supplier<UUID> ids) {
        this.ids = ids;
    }

    UUID newId() {
        return ids.get();
    }

    /** What is the same before and after is no change. */
    void put(@Nullable RosterRow before, RosterRow after) {
        if (!after.equals(before)) {
            changes.add(new RosterChange(before, after));
        }
    }

    void remove(RosterRow row) {
        removals.add(RosterChange.removed(row));
    }

    void find(PlanFinding finding) {
        findings.add(finding);
    }

    void ask(Question question) {
        questions.add(question);
    }

    /** What goes, goes first: the last that was put down as leaving hangs on the first. */
    List<RosterChange> changes() {
        var all = new ArrayList<>(removals.reversed());
        all.addAll(changes);
        return all;
    }

    /** In the order of the file. */
    List<Question> questions() {
        return questions.stream().sorted(Comparator.comparingInt(Question::line)).toList();
    }

    /** In the order of the file. */
    List<PlanFinding> findings() {
        return findings.stream().sorted(Comparator.comparingInt(PlanFinding::line)).toList();
    }
}
