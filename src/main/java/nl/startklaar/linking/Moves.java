package nl.startklaar.linking;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
        var before = following.links();
        var after = following.after();
        return new Moves(
                following.then().pupils().stream()
                        .map(it -> {
                            var had = material(before, following.now(), it.id());
                            var has = material(after, following.then(), it.id());
                            return new Move(
                                    it.id(),
                                    it.name().full(),
                                    without(has, had),
                                    without(had, has));
                        })
                        .filter(Move::isOne)
                        .sorted(Comparator.comparing(Move::name).thenComparing(Move::pupil))
                        .toList());
    }

    private static Set<Material> material(List<Link> links, RosterState roster, UUID pupil) {
        var places = roster.placements().stream().filter(it -> it.pupil().equals(pupil)).toList();
        return links.stream()
                .filter(link -> places.stream().anyMatch(link::reaches))
                .map(it -> new Material(it.method(), it.level()))
                .collect(toSet());
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
