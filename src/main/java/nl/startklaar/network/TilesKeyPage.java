package nl.startklaar.network;

import java.util.Optional;

/**
 * Whether a portal may fetch tiles.
 *
 * @param address of this page
 * @param back the portal
 * @param fetch where the portal fetches them
 * @param secret just made, and shown this once
 */
record TilesKeyPage(
        String address,
        String back,
        Connection portal,
        String fetch,
        Optional<TilesKey> key,
        Optional<String> secret) {}
