package nl.startklaar.network;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who came from a portal and is nobody we know.
 *
 * @param called what the portal calls them; may be empty
 */
record Stranger(UUID id, String number, String called, int times, Instant lastAt) {

    /** Says nothing of who it is. */
    @Override
    public String toString() {
        return "Stranger " + id;
    }
}
