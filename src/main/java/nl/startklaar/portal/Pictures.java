package nl.startklaar.portal;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which picture stands for what: a child who cannot read yet knows a tile by nothing else. So the
 * pictures of one page differ, and stay what they are as long as the tiles do. Animals are for
 * children alone, never for tiles.
 */
final class Pictures {

    /** For what has no subject that we know, and when a subject has run out of its own. */
    private static final List<String> OTHERS =
            List.of(
                    "star",
                    "rocket",
                    "balloon",
                    "rainbow",
                    "umbrella",
                    "teddy-bear",
                    "light-bulb",
                    "sailboat",
                    "drum",
                    "bicycle",
                    "seedling",
                    "books");

    private static final String TEST = "memo";

    /** By a part of the subject's name; the first that fits. */
    private static final Map<String, List<String>> SUBJECTS =
            inOrder(
                    entry("reken", List.of("abacus", "input-numbers", "straight-ruler")),
                    entry("wiskunde", List.of("straight-ruler", "input-numbers")),
                    entry("spelling", List.of("pencil", "writing-hand")),
                    entry("schrij", List.of("writing-hand", "pencil")),
                    entry("lez", List.of("open-book", "books")),
                    entry("engels", List.of("speech-balloon")),
                    entry("taal", List.of("input-latin-letters", "speech-balloon")),
                    entry("wereld", List.of("globe-showing-europe-africa", "sailboat")),
                    entry("aardrijk", List.of("globe-showing-europe-africa", "sailboat")),
                    entry("geschiedenis", List.of("books", "light-bulb")),
                    entry("natuur", List.of("seedling", "microscope")),
                    entry("techniek", List.of("microscope", "light-bulb")),
                    entry("muziek", List.of("musical-note", "drum")),
                    entry("kunst", List.of("artist-palette")),
                    entry("teken", List.of("artist-palette")),
                    entry("verkeer", List.of("vertical-traffic-light", "bicycle")),
                    entry("sociaal", List.of("red-heart")),
                    entry("kleuter", List.of("teddy-bear", "balloon")));

    private Pictures() {}

    static String ofSubject(String subject) {
        return wanted(subject).findFirst().orElseThrow();
    }

    /** One picture per product, by its id. */
    static Map<UUID, String> of(List<Material> tiles) {
        var pictures = new LinkedHashMap<UUID, String>();
        var taken = new HashSet<String>();
        var inOneOrder = new ArrayList<>(tiles);
        inOneOrder.sort(Comparator.comparing((Material it) -> it.product().id()));
        for (Material tile : inOneOrder) {
            var picture = free(tile, taken);
            taken.add(picture);
            pictures.put(tile.product().id(), picture);
        }
        return pictures;
    }

    /** With more tiles than pictures, the last ones share one. */
    private static String free(Material tile, Set<String> taken) {
        var subject = tile.method().subject();
        var wanted =
                switch (tile.product().audience()) {
                    case TEST -> Stream.concat(Stream.of(TEST), wanted(subject));
                    case PUPIL, TEACHER -> wanted(subject);
                };
        return wanted.filter(it -> !taken.contains(it)).findFirst().orElse(OTHERS.getFirst());
    }

    private static Stream<String> wanted(String subject) {
        var name = subject.toLowerCase(Locale.ROOT);
        return Stream.concat(
                SUBJECTS.entrySet().stream()
                        .filter(it -> name.contains(it.getKey()))
                        .limit(1)
                        .flatMap(it -> it.getValue().stream()),
                OTHERS.stream());
    }

    @SafeVarargs
    private static Map<String, List<String>> inOrder(Map.Entry<String, List<String>>... entries) {
        var map = new LinkedHashMap<String, List<String>>();
        for (var it : entries) {
            map.put(it.getKey(), it.getValue());
        }
        return map;
    }
}
