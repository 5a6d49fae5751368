package nl.startklaar.portal;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.Traced;
import nl.startklaar.roster.KnownPerson;
import nl.startklaar.roster.People;
import nl.startklaar.roster.Sight;
import nl.startklaar.staff.SubjectNames;
import org.springframework.stereotype.Component;

/** As whom somebody looked along. The log book is for who sees everybody anyway. */
@Component
class PupilsInLogBook implements SubjectNames {

    private final People people;
    private final SchoolDay day;

    PupilsInLogBook(People people, SchoolDay day) {
        this.people = people;
        this.day = day;
    }

    @Override
    public Map<UUID, String> names(SchoolId school, Set<UUID> subjects) {
        return people.list(school, Sight.everything(), day.today()).stream()
                .map(KnownPerson::traced)
                .filter(it -> it.id().filter(subjects::contains).isPresent())
                .collect(toMap(it -> it.id().orElseThrow(), Traced::name));
    }
}
