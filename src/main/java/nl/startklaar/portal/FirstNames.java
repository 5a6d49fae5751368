package nl.startklaar.portal;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.SeenPupil;

/**
 * How children of one group are called where others look along: by the first name, and no more of
 * the surname than is needed to tell two of them apart. Who are still the same have their animal.
 */
final class FirstNames {

    private FirstNames() {}

    static Map<UUID, String> of(List<SeenPupil> pupils) {
        var namesakes = pupils.stream().collect(groupingBy(it -> key(it.name()), counting()));
        return pupils.stream()
                .collect(
                        toMap(
                                SeenPupil::id,
                                it ->
                                        namesakes.getOrDefault(key(it.name()), 1L) > 1
                                                ? withInitial(it.name())
                                                : of(it.name())));
    }

    /** "Noor". */
    static String of(PersonName name) {
        if (!name.given().isEmpty()) {
            return name.given();
        }
        return name.firstNames().isEmpty() ? initials(name) : name.firstNames().split(" ", 2)[0];
    }

    /** "N.B.", for a board that everybody sees. */
    static String initials(PersonName name) {
        var first = name.given().isEmpty() ? name.firstNames() + name.initials() : name.given();
        return initial(first) + initial(name.surname());
    }

    /** "Noor v.d. B." */
    private static String withInitial(PersonName name) {
        var prefix =
                Arrays.stream(name.prefix().split("[ '’]+"))
                        .map(FirstNames::initial)
                        .collect(Collectors.joining());
        return (of(name) + " " + prefix + " " + initial(name.surname()))
                .replaceAll(" +", " ")
                .strip();
    }

    private static String initial(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1)) + ".";
    }

    private static String key(PersonName name) {
        return of(name).toLowerCase(Locale.ROOT);
    }
}
