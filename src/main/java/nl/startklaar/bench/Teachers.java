package nl.startklaar.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Who works at a school: 130,000 people for the country, most of them in front of a group. */
final class Teachers {

    private static final double FOR_EACH_PUPIL = 0.081;
    private static final int ALWAYS = 2;

    private static final String IN_FRONT = "LRK";

    private Teachers() {}

    static List<MadeTeacher> of(int pupils, int groups, SplittableRandom random) {
        int count = (int) Math.round(ALWAYS + pupils * FOR_EACH_PUPIL);
        var staff =
                IntStream.range(0, count)
                        .mapToObj(it -> teacher(it + 1, roles(it), random))
                        .toList();
        return inFrontOf(groups, staff);
    }

    static MadeTeacher teacher(int number, List<String> roles, SplittableRandom random) {
        return new MadeTeacher(number, InventedNames.name(random), roles, List.of());
    }

    private static List<String> roles(int place) {
        return switch (place) {
            case 0 -> List.of("DIR");
            case 1 -> List.of(IN_FRONT, "IB");
            case 2 -> List.of("ICT", IN_FRONT);
            default -> List.of(place % 7 == 0 ? "OWA" : place % 11 == 0 ? "VAK" : IN_FRONT);
        };
    }

    /** Every group has somebody, and most have two who share the week. */
    private static List<MadeTeacher> inFrontOf(int groups, List<MadeTeacher> staff) {
        var inFront = staff.stream().filter(it -> it.roles().contains(IN_FRONT)).toList();
        var all = new ArrayList<MadeTeacher>();
        for (MadeTeacher it : staff) {
            int place = inFront.indexOf(it);
            all.add(place < 0 ? it : it.at(groupsOf(place, inFront.size(), groups)));
        }
        return all;
    }

    private static List<Integer> groupsOf(int place, int teachers, int groups) {
        return IntStream.range(0, Math.max(teachers, groups))
                .filter(it -> it % teachers == place)
                .map(it -> it % groups)
                .distinct()
                .boxed()
                .toList();
    }
}
