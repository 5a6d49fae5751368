package nl.startklaar.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which groups a school of a certain size makes: a small one combines its year groups. */
final class MadeGroups {

    static final int YEAR_GROUPS = 8;

    /** 1.4 million pupils in 65,000 groups. */
    private static final double PUPILS_IN_A_GROUP = 21.5;

    private static final int INFANT_YEARS = 2;

    private MadeGroups() {}

    static List<MadeGroup> of(int pupils) {
        int count = (int) Math.max(1, Math.round(pupils / PUPILS_IN_A_GROUP));
        return count < YEAR_GROUPS ? combined(count) : separate(count);
    }

    private static List<MadeGroup> combined(int count) {
        return IntStream.range(0, count)
                .mapToObj(it ->
                        yearGroups(1 + it * YEAR_GROUPS / count, (it + 1) * YEAR_GROUPS / count))
                .map(it -> new MadeGroup(name(it), it))
                .toList();
    }

    /** The infants of groups 1 and 2 are together; the others have groups of their own. */
    private static List<MadeGroup> separate(int count) {
        int older = YEAR_GROUPS - INFANT_YEARS;
        int infants = Math.max(1, count * INFANT_YEARS / YEAR_GROUPS);
        var groups = new ArrayList<>(parallel(yearGroups(1, INFANT_YEARS), infants));
        for (int it = 0; it < older; it++) {
            int parallels = (count - infants) * (it + 1) / older - (count - infants) * it / older;
            int yearGroup = INFANT_YEARS + 1 + it;
            groups.addAll(parallel(List.of(yearGroup), Math.max(1, parallels)));
        }
        return groups;
    }

    private static List<MadeGroup> parallel(List<Integer> yearGroups, int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> count == 1 ? "" : String.valueOf((char) ('A' + it)))
                .map(it -> new MadeGroup(name(yearGroups) + it, yearGroups))
                .toList();
    }

    private static List<Integer> yearGroups(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private static String name(List<Integer> yearGroups) {
        return yearGroups.size() == 1
                ? "Groep " + yearGroups.getFirst()
                : "Groep " + yearGroups.getFirst() + "/" + yearGroups.getLast();
    }
}
