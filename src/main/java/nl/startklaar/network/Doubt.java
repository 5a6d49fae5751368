package nl.startklaar.network;

/** Why we do not believe what a portal says. */
enum Doubt {
    TOO_BIG,
    /** Not three parts, written in the one way there is. */
    SHAPE,
    /** Not on our list, or not on that of the portal. */
    ALGORITHM,
    /** Its head wants something that we never do, as fetching a key from somewhere. */
    HEAD,
    /** Another kind of message. */
    KIND,
    KEY,
    SIGNATURE,
    ISSUER,
    AUDIENCE,
    SUBJECT,
    TIME,
    NONCE,
    /** Said before. */
    AGAIN
}
