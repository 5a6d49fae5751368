package nl.startklaar.place;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of what people did with the list.
 *
 * @param known which row of the list
 * @param gone whether that row is off the list now
 */
record Change(
        UUID known,
        String text,
        String location,
        Deed deed,
        Instant at,
        Optional<UUID> account,
        boolean gone) {

    enum Deed {
        ADDED,
        REMOVED,
        PUT_BACK
    }
}
