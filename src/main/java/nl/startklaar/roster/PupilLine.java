package nl.startklaar.roster;

import java.util.List;
import java.util.UUID;

/**
 * A pupil of a group.
 *
 * @param id ours, by which the pupil is followed
 * @param combinedGroups the names of the other groups the pupil goes to
 * @param byHand whether a person put the pupil here, and not the pupil administration (yet)
 */
record PupilLine(
        UUID id, PersonName name, String yearGroup, List<String> combinedGroups, boolean byHand) {

    PupilLine {
        combinedGroups = List.copyOf(combinedGroups);
    }
}
