package nl.startklaar.linking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterState;

/**
 * Which pupils get and lose what when the roster changes, by rule and without anybody doing
 * something.
 */
record Moves(List<Move> moves) {

    /** A level of a method. */
    record Material(UUID method, String level) {}

    record Move(UUID pupil, String name, Set<Material> gains, Set<Material> losses) {

        boolean isOne() {
            return !gains.isEmpty() || !losses.isEmpty();
        }
    }

    static Moves of(Following following) {
        var today = following.today();
        var had = material(following.links(), GroupsOfSchool.present(following.now(), today));
        var has = material(following.after(), GroupsOfSchool.present(following.then(), today));
        return new Moves(
                following.then().pupils().stream()
                        .map(it -> move(it, had, has))
                        .filter(Move::isOne)
                        .sorted(Comparator.comparing(Move::name).thenComparing(Move::pupil))
                        .toList());
    }

    private static Move move(
            Pupil pupil, Map<UUID, Set<Material>> had, Map<UUID, Set<Material>> has) {
        var before = had.getOrDefault(pupil.id(), Set.of());
        var after = has.getOrDefault(pupil.id(), Set.of());
        return new Move(
                pupil.id(), pupil.name().full(), without(after, before), without(before, after));
    }

    private static Map<UUID, Set<Material>> material(List<Link> links, RosterState roster) {
        Map<UUID, Set<Material>> ofPupils = new HashMap<>();
        for (Link link : links) {
            var material = new Material(link.method(), link.level());
            for (UUID pupil : GroupsOfSchool.reachedBy(roster, link)) {
                ofPupils.computeIfAbsent(pupil, _ -> new HashSet<>()).add(material);
            }
        }
        return ofPupils;
    }

    private static Set<Material> without(Set<Material> some, Set<Material> others) {
        var left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }

    long gaining() {
        return moves.stream().filter(it -> !it.gains().isEmpty()).count();
    }

    long losing() {
        return moves.stream().filter(it -> !it.losses().isEmpty()).count();
    }
}
