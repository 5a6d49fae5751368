package nl.startklaar.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterState;

/**
 * What a file would do to the roster, and what is wrong with the file.
 *
 * @param questions what only a person can say; until then what they are about stays as it is
 * @param lines where in the file each person stands, by our id; who is not in it stands nowhere,
 *     and a row that is left out is about nobody
 * @param pupils how many pupils the file has at school
 * @param groups how many base groups it has
 * @param stop why none of it can be applied, or not without a person saying so
 */
public record Planned(
        List<RosterChange> changes,
        List<PlanFinding> findings,
        List<Question> questions,
        Map<UUID, Integer> lines,
        int pupils,
        int groups,
        Optional<Stop> stop) {

    public Planned {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
        questions = List.copyOf(questions);
        lines = Map.copyOf(lines);
    }

    /** The same, when only who is new may come in: nothing is held for what it would have lost. */
    public Planned additionsOnly(RosterState now) {
        return new Planned(
                AdditionsOnly.of(changes, now),
                findings,
                questions,
                lines,
                pupils,
                groups,
                stop.filter(it -> !(it instanceof Stop.Held held) || held.limit().isOfGain()));
    }
}
