package nl.startklaar.linking;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.kernel.DutchOrder;
import nl.startklaar.kernel.YearGroup;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.RosterState;

/**
 * A group with the year groups of its pupils. The pupil's own year group counts: one pupil of
 * another year makes a group of two years, so that nobody silently gets the wrong level, or none.
 *
 * @param pupils how many there are of each year group
 */
record GroupInYear(UUID id, String name, SortedMap<String, Integer> pupils) {

    private static final Comparator<String> DUTCH = DutchOrder.ofNames();

    /** The youngest first, as a school writes its groups down. */
    static List<GroupInYear> listOf(RosterState roster) {
        var placed =
                roster.placements().stream()
                        .filter(it -> it.group() != null)
                        .collect(Collectors.groupingBy(Placement::group));
        return roster.groups().stream()
                .map(it -> of(it, placed.getOrDefault(it.id(), List.of())))
                .sorted(
                        Comparator.comparing(GroupInYear::youngest, YearGroup.inOrder())
                                .thenComparing(GroupInYear::name, DUTCH)
                                .thenComparing(GroupInYear::id))
                .toList();
    }

    private static GroupInYear of(BaseGroup group, List<Placement> placed) {
        var pupils = new TreeMap<String, Integer>(YearGroup.inOrder());
        group.yearGroups().stream().filter(GroupInYear::isKnown).forEach(it -> pupils.put(it, 0));
        placed.stream()
                .map(Placement::yearGroup)
                .filter(GroupInYear::isKnown)
                .forEach(it -> pupils.merge(it, 1, Integer::sum));
        return new GroupInYear(group.id(), group.name(), pupils);
    }

    private static boolean isKnown(String yearGroup) {
        return YearGroup.find(yearGroup).isPresent();
    }

    private String youngest() {
        return pupils.isEmpty() ? "H" : pupils.firstKey();
    }

    List<String> yearGroups() {
        return List.copyOf(pupils.keySet());
    }

    boolean isCombination() {
        return pupils.size() > 1;
    }

    int size() {
        return pupils.values().stream().mapToInt(Integer::intValue).sum();
    }

    int size(String yearGroup) {
        return pupils.getOrDefault(yearGroup, 0);
    }

    /** How many pupils a link of this group reaches. */
    int reachedBy(Link link) {
        return link.pupilsOf().map(this::size).orElseGet(this::size);
    }

    /** Year groups that have a pupil; of an empty group all that it is for. */
    Stream<String> inUse() {
        return pupils.keySet().stream().filter(it -> size() == 0 || size(it) > 0);
    }
}
