package nl.startklaar.roster;

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
        var first = given.isEmpty() ? (firstNames.isEmpty() ? initials : firstNames) : given;
        return String.join(" ", first, last()).replaceAll(" +", " ").strip();
    }

    /** A prefix that ends in an apostrophe stands against the name. */
    private String last() {
        return prefix.endsWith("'") || prefix.endsWith("\u2019")
                ? prefix + surname
                : prefix + " " + surname;
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
