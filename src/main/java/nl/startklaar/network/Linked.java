package nl.startklaar.network;

import java.util.UUID;

/**
 * Somebody at a portal, and who that is here.
 *
 * @param number the keyed hash by which we know them again
 * @param person a pupil, or an adult's account
 */
record Linked(String number, PersonKind kind, UUID person, FoundBy foundBy) {

    /** How we came to know it. */
    enum FoundBy {
        ECK_ID,
        LAS_KEY,
        /** A coordinator said so. */
        COORDINATOR,
        /** They proved it with a password of our own. */
        SELF
    }
}
