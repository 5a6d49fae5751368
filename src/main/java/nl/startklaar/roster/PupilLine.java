package nl.startklaar.roster;

import java.util.List;

/**
 * A pupil of a group.
 *
 * @param combinedGroups the names of the other groups the pupil goes to
 */
record PupilLine(PersonName name, String yearGroup, List<String> combinedGroups) {

    PupilLine {
        combinedGroups = List.copyOf(combinedGroups);
    }
}
