package nl.startklaar.network;

import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.signin.PupilSessions;
import nl.startklaar.staff.PortalEntry;
import org.springframework.stereotype.Component;

/** Visits here that a portal began. */
@Component
class PortalVisits {

    private final PupilSessions pupils;
    private final PortalEntry adults;

    PortalVisits(PupilSessions pupils, PortalEntry adults) {
        this.pupils = pupils;
        this.adults = adults;
    }

    /**
     * Of an adult, those that this portal began. Of a pupil, those that any portal began: a visit
     * of a child does not say which, and on a shared device one too many that ends is the safe
     * side.
     */
    void end(SchoolId school, UUID portal, Linked it) {
        switch (it.kind()) {
            case PUPIL -> pupils.endByPortal(school, it.person());
            case STAFF -> adults.end(it.person(), portal);
        }
    }
}
