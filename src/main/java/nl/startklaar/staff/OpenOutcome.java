package nl.startklaar.staff;

/** What came of letting a school join; only when it is done has anything changed. */
enum OpenOutcome {
    DONE,
    /** Another school has the code. */
    BRIN_TAKEN,
    /** The coordinator's address belongs to somebody who was shut out. */
    SHUT_OUT
}
