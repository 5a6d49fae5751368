package nl.startklaar.bench;

import java.util.List;

/**
 * Somebody who works at the school and does not exist.
 *
 * @param number gives the key and the ECK iD
 * @param groups the places of their base groups in the school's list
 */
record MadeTeacher(int number, MadeName name, List<String> roles, List<Integer> groups) {

    MadeTeacher {
        roles = List.copyOf(roles);
        groups = List.copyOf(groups);
    }

    MadeTeacher at(List<Integer> otherGroups) {
        return new MadeTeacher(number, name, roles, otherGroups);
    }
}
