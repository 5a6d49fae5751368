package nl.startklaar.network;

import java.util.UUID;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.roster.GroupsToday;
import nl.startklaar.school.School;
import nl.startklaar.staff.PortalEntry;
import org.springframework.stereotype.Component;

/** Whether somebody may come in by a portal today: it is for them, and they are at school. */
@Component
class StillHere {

    private final GroupsToday pupils;
    private final PortalEntry adults;
    private final SchoolDay day;

    StillHere(GroupsToday pupils, PortalEntry adults, SchoolDay day) {
        this.pupils = pupils;
        this.adults = adults;
        this.day = day;
    }

    boolean holds(School school, Connection portal, PersonKind kind, UUID person) {
        return portal.isFor(kind)
                && switch (kind) {
                    case PUPIL -> pupils.findPupil(school.id(), person, day.today()).isPresent();
                    case STAFF -> adults.worksAt(school, person);
                };
    }
}
