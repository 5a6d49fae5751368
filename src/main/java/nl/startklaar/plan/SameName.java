package nl.startklaar.plan;

import nl.startklaar.roster.PersonName;

/** How much two names are alike: people marry, and names are mended. */
final class SameName {

    private SameName() {}

    /** Neither the surname nor any first name is the same. */
    static boolean isNothingAlike(PersonName one, PersonName other) {
        return !isSame(one.surname(), other.surname())
                && !isSame(one.given(), other.given())
                && !isSame(one.firstNames(), other.firstNames());
    }

    /** 0 to 2: the given name, and the surname with its prefix. */
    static int countEqualParts(PersonName one, PersonName other) {
        boolean sameGiven =
                isSame(one.given(), other.given()) || isSame(one.firstNames(), other.firstNames());
        boolean sameSurname = isSame(surname(one), surname(other));
        return (sameGiven ? 1 : 0) + (sameSurname ? 1 : 0);
    }

    private static String surname(PersonName name) {
        return (name.prefix() + " " + name.surname()).strip();
    }

    /** Two empty names are not the same name. */
    private static boolean isSame(String one, String other) {
        return !one.isEmpty() && one.equalsIgnoreCase(other);
    }
}
