package nl.startklaar.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.consent.SharedPerson;
import nl.startklaar.consent.SharedPerson.Kind;
import nl.startklaar.roster.GroupToday;
import nl.startklaar.roster.GroupsToday;
import nl.startklaar.roster.PupilToday;
import nl.startklaar.roster.Sight;
import nl.startklaar.school.School;
import org.springframework.stereotype.Component;

/** A pupil as a publisher could get to know them: from the roster, which says nothing else. */
@Component
class SharedPupils {

    private final GroupsToday groups;

    SharedPupils(GroupsToday groups) {
        this.groups = groups;
    }

    /** Empty for who has left. */
    Optional<SharedPerson> find(School school, UUID pupil, LocalDate today) {
        return groups.findPupil(school.id(), pupil, today).map(it -> toShared(school, it, today));
    }

    private SharedPerson toShared(School school, PupilToday pupil, LocalDate today) {
        return new SharedPerson(
                Kind.PUPIL,
                pupil.name().called(),
                pupil.name().withoutGiven(),
                Optional.empty(),
                school.name(),
                school.brin().code(),
                groupsOf(school, pupil, today),
                Optional.of(pupil.yearGroup()).filter(it -> !it.isEmpty()));
    }

    private List<String> groupsOf(School school, PupilToday pupil, LocalDate today) {
        return Optional.ofNullable(pupil.group())
                .flatMap(it -> groups.find(school.id(), Sight.everything(), it, today))
                .map(GroupToday::name)
                .stream()
                .toList();
    }
}
