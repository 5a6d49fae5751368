package nl.startklaar.signin;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.PupilToday;

/**
 * How children of one group are called before anybody has signed in: by the first name, and no more
 * of the surname than tells two of them apart.
 */
final class CalledNames {

    private CalledNames() {}

    /** "Noor"; of two of them "Noor B." and "Noor S.". */
    static Map<UUID, String> of(List<PupilToday> pupils) {
        var namesakes = pupils.stream().collect(groupingBy(it -> key(it.name()), counting()));
        return pupils.stream()
                .collect(
                        toMap(
                                PupilToday::id,
                                it ->
                                        namesakes.getOrDefault(key(it.name()), 1L) > 1
                                                ? withInitial(it.name())
                                                : of(it.name())));
    }

    static String of(PersonName name) {
        if (!name.given().isEmpty()) {
            return name.given();
        }
        return name.firstNames().isEmpty() ? name.initials() : name.firstNames().split(" ", 2)[0];
    }

    private static String withInitial(PersonName name) {
        var surname = name.surname();
        return surname.isEmpty()
                ? of(name)
                : of(name) + " " + surname.substring(0, surname.offsetByCodePoints(0, 1)) + ".";
    }

    private static String key(PersonName name) {
        return of(name).toLowerCase(Locale.ROOT);
    }
}
