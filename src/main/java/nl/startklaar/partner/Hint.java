package nl.startklaar.partner;

import nl.startklaar.school.School;

/**
 * What we gave along when a visit began with us: of which school it is, and whether of a pupil. On
 * a teacher's computer a pupil may be inside too; then this says for whom the tile was.
 *
 * @param school its code, as it was written
 */
record Hint(String school, boolean isPupil) {

    private static final String PUPIL = "leerling@";

    static Hint read(String text) {
        return text.startsWith(PUPIL)
                ? new Hint(text.substring(PUPIL.length()), true)
                : new Hint(text, false);
    }

    static String ofAdult(School school) {
        return school.brin().code();
    }

    static String ofPupil(School school) {
        return PUPIL + school.brin().code();
    }

    boolean isOf(School other) {
        return other.brin().code().equals(school);
    }
}
