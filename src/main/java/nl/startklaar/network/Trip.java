package nl.startklaar.network;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who went to a portal from here.
 *
 * @param wish where they wanted to go, as {@link Wish#text} writes it
 * @param account the adult who is trying whether it works; empty for who wants to come in
 */
record Trip(UUID connection, Purpose purpose, String wish, Optional<UUID> account) {

    enum Purpose {
        COME_IN,
        /** A coordinator tries it: nobody comes in, and they see what the portal said. */
        TRY
    }
}
