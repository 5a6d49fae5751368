package nl.startklaar.bench;

import java.util.List;
import java.util.stream.IntStream;

/** Divides the pupils of a year group evenly over the groups that have it. */
final class Seats {

    private final List<List<Integer>> groupsOfYear;
    private final int[] taken = new int[MadeGroups.YEAR_GROUPS + 1];

    Seats(List<MadeGroup> groups) {
        groupsOfYear =
                IntStream.rangeClosed(0, MadeGroups.YEAR_GROUPS)
                        .mapToObj(year -> having(year, groups))
                        .toList();
    }

    private static List<Integer> having(int yearGroup, List<MadeGroup> groups) {
        return IntStream.range(0, groups.size())
                .filter(it -> groups.get(it).yearGroups().contains(yearGroup))
                .boxed()
                .toList();
    }

    /** The place of the group in the school's list. */
    int next(int yearGroup) {
        var groups = groupsOfYear.get(yearGroup);
        return groups.get(taken[yearGroup]++ % groups.size());
    }
}
