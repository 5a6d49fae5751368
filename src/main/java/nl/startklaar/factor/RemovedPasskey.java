package nl.startklaar.factor;

/** What came of taking a passkey off. */
enum RemovedPasskey {
    REMOVED,
    /** Without it somebody who needs a second step would have none. */
    LAST,
    NOT_THERE
}
