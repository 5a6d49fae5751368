package nl.startklaar.roster;

/** How the pupils of a group stand. */
enum PupilOrder {
    BY_SURNAME,
    BY_GIVEN;

    /** What the address says after "op="; anything else is by surname. */
    static PupilOrder of(String asked) {
        return asked.equals("voornaam") ? BY_GIVEN : BY_SURNAME;
    }
}
