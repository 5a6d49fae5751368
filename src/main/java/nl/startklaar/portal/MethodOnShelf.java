package nl.startklaar.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.YearGroup;
import nl.startklaar.roster.SeenGroup;

/** A method with what opens of it, as a teacher finds it. */
record MethodOnShelf(TeachingMethod method, List<Material> tiles) {

    /** Level by level, and in it first what pupils have too. */
    private static final Comparator<Material> LEVELS =
            Comparator.comparing(
                            (Material it) -> it.product().yearGroup().orElse(""),
                            YearGroup.inOrder())
                    .thenComparing(it -> it.product().audience());

    MethodOnShelf {
        tiles = List.copyOf(tiles);
    }

    /**
     * In the order of the tiles: those of the group that is shown, and those that belong to none of
     * the groups one can choose, so that nothing that opens is out of reach.
     */
    static List<MethodOnShelf> of(
            List<Material> tiles, List<SeenGroup> groups, Optional<SeenGroup> group) {
        var shown =
                tiles.stream()
                        .filter(it ->
                                group.filter(that -> it.isOf(that.id())).isPresent()
                                        || groups.stream().noneMatch(that -> it.isOf(that.id())))
                        .toList();
        return shown.stream()
                .map(Material::method)
                .distinct()
                .map(it ->
                        new MethodOnShelf(
                                it,
                                shown.stream().filter(of -> of.isIn(it)).sorted(LEVELS).toList()))
                .toList();
    }

    String picture() {
        return Pictures.ofSubject(method.subject());
    }
}
