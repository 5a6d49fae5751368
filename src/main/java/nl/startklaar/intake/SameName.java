package nl.startklaar.intake;

import nl.startklaar.roster.PersonName;

/** When two names can be one person: people marry, and names are mended. */
final class SameName {

    private SameName() {}

    /** Neither the surname nor any first name is the same. */
    static boolean isNothingAlike(PersonName one, PersonName other) {
        return !isSame(one.surname(), other.surname())
                && !isSame(one.given(), other.given())
                && !isSame(one.firstNames(), other.firstNames());
    }

    /** Two empty names are not the same name. */
    private static boolean isSame(String one, String other) {
        return !one.isEmpty() && one.equalsIgnoreCase(other);
    }
}
