package nl.startklaar.shortcut;

import java.util.Optional;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import org.springframework.stereotype.Service;

/** Finds out what an old address of the hub meant. */
@Service
class OldAddresses {

    private final HubSchoolsStore schoolsOf;
    private final Schools schools;
    private final HandIn handedIn;

    OldAddresses(HubSchoolsStore schoolsOf, Schools schools, HandIn handedIn) {
        this.schoolsOf = schoolsOf;
        this.schools = schools;
        this.handedIn = handedIn;
    }

    /**
     * @param shortcut empty when the school is known and this target is not
     */
    record Known(School school, Optional<Shortcut> shortcut) {}

    /** Empty too when two schools say that the reference is theirs: neither gets the other's. */
    Optional<Known> find(OldAddress asked) {
        var found = schoolsOf.list(asked.reference());
        if (found.size() != 1) {
            return Optional.empty();
        }
        var school = schools.getSchool(found.getFirst());
        return Optional.of(new Known(school, handedIn.find(school, asked)));
    }
}
