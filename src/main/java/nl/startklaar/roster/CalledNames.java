package nl.startklaar.roster;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * How children of one group are called where others look along: by the first name, and no more of
 * the surname than is needed to tell two of them apart. Who are still the same have their animal.
 */
public final class CalledNames {

    private CalledNames() {}

    /** "Noor"; of two of them "Noor v.d. B." and "Noor S.". */
    public static Map<UUID, String> of(Map<UUID, PersonName> names) {
        var namesakes = names.values().stream().collect(groupingBy(CalledNames::key, counting()));
        return names.entrySet().stream()
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                it ->
                                        namesakes.getOrDefault(key(it.getValue()), 1L) > 1
                                                ? it.getValue().calledWithInitial()
                                                : it.getValue().called()));
    }

    public static Map<UUID, String> of(Collection<PupilToday> pupils) {
        return of(pupils.stream().collect(toMap(PupilToday::id, PupilToday::name)));
    }

    private static String key(PersonName name) {
        return name.called().toLowerCase(Locale.ROOT);
    }
}
