package nl.startklaar.linking;

import java.util.List;
import java.util.stream.Stream;
import nl.startklaar.kernel.ListYear;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.GroupsToday;
import nl.startklaar.school.AtSchool;
import org.springframework.stereotype.Component;

/**
 * The school years that can be linked: the running one, and the coming one as soon as it has
 * groups. Without a choice it is the one a school is getting ready for.
 */
@Component
class ShownYears {

    private final GroupsToday groups;
    private final SchoolDay day;

    ShownYears(GroupsToday groups, SchoolDay day) {
        this.groups = groups;
        this.day = day;
    }

    List<SchoolYear> list(AtSchool at) {
        var running = SchoolYear.of(day.today());
        return groups.hasGroups(at.school(), running.next())
                ? List.of(running, running.next())
                : List.of(running);
    }

    /**
     * @param asked what the address says; empty for no choice
     */
    SchoolYear choose(List<SchoolYear> years, String asked) {
        if (asked.isEmpty()) {
            return Stream.of(ListYear.on(day.today()))
                    .filter(years::contains)
                    .findFirst()
                    .orElse(years.getFirst());
        }
        return years.stream()
                .filter(it -> it.toString().equals(asked))
                .findFirst()
                .orElseThrow(() -> new NotFound("school year", asked));
    }
}
