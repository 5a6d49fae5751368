package nl.startklaar.roster;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A name as the pupil administration gives it, in its parts; each may be empty, but not all.
 *
 * @param given what the person is called (<i>roepnaam</i>)
 * @param firstNames all first names (<i>voornamen</i>)
 * @param initials <i>voorletters</i>
 * @param prefix <i>voorvoegsel</i>, as in "van den"
 * @param surname without its prefix; people sort on this
 */
public record PersonName(
        String given, String firstNames, String initials, String prefix, String surname) {

    /** "Noor van den Berg", "Gijs d'Hert"; only what there is. */
    public String full() {
        var full = new StringBuilder();
        append(full, given.isEmpty() ? (firstNames.isEmpty() ? initials : firstNames) : given);
        append(full, prefix);
        if (endsInAnApostrophe(prefix)) {
            full.append(surname);
        } else {
            append(full, surname);
        }
        return withSingleSpaces(full.toString());
    }

    private static void append(StringBuilder full, String part) {
        if (!part.isEmpty()) {
            full.append(full.isEmpty() ? "" : " ").append(part);
        }
    }

    /** Nearly every name is so already. */
    private static String withSingleSpaces(String name) {
        return (name.contains("  ") ? name.replaceAll(" +", " ") : name).strip();
    }

    /** Such a prefix stands against the name. */
    private static boolean endsInAnApostrophe(String prefix) {
        return prefix.endsWith("'") || prefix.endsWith("\u2019");
    }

    /** "Noor": what the others call a child; initials when nothing better is known. */
    public String called() {
        if (!given.isEmpty()) {
            return given;
        }
        return firstNames.isEmpty() ? asInitials() : firstNames.split(" ", 2)[0];
    }

    /** "van den Berg": the surname behind its prefix. */
    public String withoutGiven() {
        return new PersonName("", "", "", prefix, surname).full();
    }

    /** "N.B.", for a board that everybody sees. */
    public String asInitials() {
        return initial(given.isEmpty() ? firstNames + initials : given) + initial(surname);
    }

    /** "Noor v.d. B." */
    String calledWithInitial() {
        var small =
                Arrays.stream(prefix.split("[ '\u2019]+"))
                        .map(PersonName::initial)
                        .collect(Collectors.joining());
        return withSingleSpaces(called() + " " + small + " " + initial(surname));
    }

    private static String initial(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1)) + ".";
    }

    /** "Berg, Noor van den", as lists sorted on surname show it. */
    public String bySurname() {
        if (surname.isEmpty()) {
            return full();
        }
        var rest = new PersonName(given, firstNames, initials, prefix, "").full();
        return rest.isEmpty() ? surname : surname + ", " + rest;
    }
}
