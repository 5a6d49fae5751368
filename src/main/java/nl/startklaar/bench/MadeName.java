package nl.startklaar.bench;

/** What somebody invented is called, in the parts of the file. */
record MadeName(String given, String firstNames, String initials, String prefix, String surname) {

    MadeName withSurname(String other) {
        return new MadeName(given, firstNames, initials, prefix, other);
    }
}
