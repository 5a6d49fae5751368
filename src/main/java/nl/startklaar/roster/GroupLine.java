package nl.startklaar.roster;

import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;

/**
 * A group as a list shows it.
 *
 * @param pupils how many there are today
 * @param staff everybody in the group, teachers and others
 */
record GroupLine(
        UUID id,
        SchoolYear year,
        String name,
        List<String> yearGroups,
        int pupils,
        List<StaffLine> staff) {

    GroupLine {
        yearGroups = List.copyOf(yearGroups);
        staff = List.copyOf(staff);
    }

    GroupLine with(List<StaffLine> people) {
        return new GroupLine(id, year, name, yearGroups, pupils, people);
    }

    boolean isCombination() {
        return yearGroups.size() > 1;
    }

    List<String> teachers() {
        return staff.stream()
                .filter(it -> StaffRoles.haveTheGroup(it.roles()))
                .map(it -> it.name().full())
                .toList();
    }
}
