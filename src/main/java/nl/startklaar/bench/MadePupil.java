package nl.startklaar.bench;

import java.time.LocalDate;

/**
 * A pupil who does not exist.
 *
 * @param number gives the key and the ECK iD, which stay with the pupil
 * @param group the place of the base group in the school's list
 */
record MadePupil(int number, MadeName name, LocalDate birthDate, int yearGroup, int group) {

    MadePupil in(int otherYearGroup, int otherGroup) {
        return new MadePupil(number, name, birthDate, otherYearGroup, otherGroup);
    }

    MadePupil called(MadeName other) {
        return new MadePupil(number, other, birthDate, yearGroup, group);
    }
}
