package nl.startklaar.roster;

import java.util.List;
import java.util.UUID;

/** A group of the list as programs read it; fields are added, never changed. */
record ListedGroup(
        UUID id,
        String schoolYear,
        String name,
        List<String> yearGroups,
        int pupils,
        List<String> teachers) {

    ListedGroup {
        yearGroups = List.copyOf(yearGroups);
        teachers = List.copyOf(teachers);
    }

    static ListedGroup of(GroupLine group) {
        return new ListedGroup(
                group.id(),
                group.year().toString(),
                group.name(),
                group.yearGroups(),
                group.pupils(),
                group.teachers());
    }
}
