package nl.startklaar.portal;

import java.util.List;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.roster.SeenGroups;
import nl.startklaar.roster.SeenPupil;
import nl.startklaar.school.AtSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * <i>Bekijk als Jip</i>: an adult sees what a pupil sees, and can open nothing. Whoever looks along
 * is written down.
 */
@Service
class LookAlong {

    private final SeenGroups groups;
    private final Shelf shelf;
    private final AuditTrail audit;
    private final SchoolDay day;

    LookAlong(SeenGroups groups, Shelf shelf, AuditTrail audit, SchoolDay day) {
        this.groups = groups;
        this.shelf = shelf;
        this.audit = audit;
        this.day = day;
    }

    record Seen(SeenPupil pupil, List<Material> tiles) {

        Seen {
            tiles = List.copyOf(tiles);
        }
    }

    /** A pupil whom the viewer does not see is not there. */
    @Transactional
    Seen look(AtSchool at, UUID id) {
        var pupil =
                groups.findPupil(at, id, day.today()).orElseThrow(() -> new NotFound("pupil", id));
        audit.note(at.school(), AuditEntry.of("portal.audit.looked-along", id));
        return new Seen(pupil, shelf.listForPupil(at.school(), id));
    }
}
