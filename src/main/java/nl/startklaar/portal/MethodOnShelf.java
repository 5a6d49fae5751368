package nl.startklaar.portal;

import java.util.List;
import java.util.Optional;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.roster.SeenGroup;

/** A method with what opens of it, as a teacher finds it. */
record MethodOnShelf(TeachingMethod method, List<Material> tiles) {

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
                        new MethodOnShelf(it, shown.stream().filter(of -> of.isIn(it)).toList()))
                .toList();
    }

    String picture() {
        return Pictures.ofSubject(method.subject());
    }
}
