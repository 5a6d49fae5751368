package nl.startklaar.family;

import java.time.Instant;
import java.util.UUID;
import nl.startklaar.signin.HomeWay;

/** The way of one parent to one child. */
record ParentWay(UUID id, UUID pupil, UUID parent, int number, Instant since) {

    HomeWay home() {
        return new HomeWay(id, pupil);
    }
}
