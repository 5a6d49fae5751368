package nl.startklaar.licence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.web.Sentence;

/** How places are spoken of: on the page and in what the checks find, the same. */
final class SeatWords {

    private SeatWords() {}

    /** Keeps the order. */
    static Map<UUID, TeachingMethod> byId(List<TeachingMethod> methods) {
        var byId = new LinkedHashMap<UUID, TeachingMethod>();
        methods.forEach(it -> byId.put(it.id(), it));
        return byId;
    }

    static List<ForecastLine> inOrder(List<ForecastLine> lines, Map<UUID, TeachingMethod> methods) {
        var order = new ArrayList<>(methods.keySet());
        return lines.stream()
                .sorted(
                        Comparator.comparingInt((ForecastLine it) -> order.indexOf(it.method()))
                                .thenComparing(ForecastLine::yearGroup, Forecast.yearGroups()))
                .toList();
    }

    static String name(UUID method, Map<UUID, TeachingMethod> methods) {
        return Optional.ofNullable(methods.get(method)).map(TeachingMethod::name).orElse("?");
    }

    static Sentence level(Optional<String> yearGroup) {
        return yearGroup
                .map(it -> Sentence.of("licence.level", it))
                .orElse(Sentence.of("licence.level.all"));
    }

    /** "Voor Getallen leerjaar 5 heb je 28 plaatsen nodig, je hebt er 25." */
    static Sentence need(ForecastLine line, Map<UUID, TeachingMethod> methods) {
        var name = name(line.method(), methods);
        var level = level(line.yearGroup());
        if (line.bought().isEmpty()) {
            return Sentence.of("licence.need.uncounted", name, level, line.needed());
        }
        return line.isOrdered()
                ? Sentence.of(
                        "licence.need.counted", name, level, line.needed(), line.bought().get())
                : Sentence.of("licence.need.not-ordered", name, level, line.needed());
    }
}
