package nl.startklaar.plan;

import java.util.List;
import java.util.Optional;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterState;

/**
 * What a file would do to the roster, and what is wrong with the file.
 *
 * @param questions what only a person can say; until then what they are about stays as it is
 * @param pupils how many pupils the file has at school
 * @param groups how many base groups it has
 * @param stop why none of it can be applied, or not without a person saying so
 */
public record Planned(
        List<RosterChange> changes,
        List<PlanFinding> findings,
        List<Question> questions,
        int pupils,
        int groups,
        Optional<Stop> stop) {

    public Planned {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
        questions = List.copyOf(questions);
    }

    /** The same, when only who is new may come in: nothing is held for what it would have lost. */
    public Planned additionsOnly(RosterState now) {
        return new Planned(
                AdditionsOnly.of(changes, now),
                findings,
                questions,
                pupils,
                groups,
                stop.filter(it -> !(it instanceof Stop.Held held) || held.limit().isOfGain()));
    }
}
