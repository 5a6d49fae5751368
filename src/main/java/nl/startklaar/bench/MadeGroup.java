package nl.startklaar.bench;

import java.util.List;

/** A base group: with several year groups it is a combination group. */
record MadeGroup(String name, List<Integer> yearGroups) {

    MadeGroup {
        yearGroups = List.copyOf(yearGroups);
    }
}
