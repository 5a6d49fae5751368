package nl.startklaar.ops;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.startklaar.family.Families;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.School;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** A parent with a child in the first and one in the last group, who signs in at home. */
@Component
@ConditionalOnBooleanProperty("startklaar.practice")
class PracticeFamily {

    static final String EMAIL = "ouder@deboom.example";

    private static final SchoolYear THIS_YEAR = new SchoolYear(2026);

    private final Rosters rosters;
    private final Families families;

    PracticeFamily(Rosters rosters, Families families) {
        this.rosters = rosters;
        this.families = families;
    }

    /** Makes what is not there yet. */
    void open(School school) {
        var groups =
                rosters.read(school.id(), THIS_YEAR).groups().stream()
                        .sorted(Comparator.comparing(BaseGroup::name))
                        .map(BaseGroup::id)
                        .toList();
        var children =
                List.of(groups.getFirst(), groups.getLast()).stream()
                        .map(it -> first(school, it))
                        .distinct()
                        .toList();
        families.addPractice(school, EMAIL, PracticeLogin.PASSWORD, children);
    }

    private UUID first(School school, UUID group) {
        return rosters.read(school.id(), THIS_YEAR).placements().stream()
                .filter(it -> group.equals(it.group()))
                .map(it -> it.pupil())
                .sorted()
                .findFirst()
                .orElseThrow();
    }
}
