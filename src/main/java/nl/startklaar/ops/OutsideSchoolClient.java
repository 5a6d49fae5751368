package nl.startklaar.ops;

import java.net.URI;

/**
 * What the invented portal was told of us when it was connected.
 *
 * @param id how it calls us
 * @param secret with which we prove ourselves there
 * @param back where people come back to
 * @param begin where a visit that begins at the portal starts
 * @param signedOut where people come after they signed out
 * @param backChannel where it tells us that somebody signed out
 * @param tiles where it fetches what somebody can open
 * @param tilesSecret with which it proves itself there
 */
record OutsideSchoolClient(
        String id,
        String secret,
        URI back,
        URI begin,
        URI signedOut,
        URI backChannel,
        URI tiles,
        String tilesSecret) {

    /** Without the secrets. */
    @Override
    public String toString() {
        return "OutsideSchoolClient " + id;
    }
}
