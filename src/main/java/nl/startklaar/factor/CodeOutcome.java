package nl.startklaar.factor;

/** What came of typing a code. */
enum CodeOutcome {
    RIGHT,
    /** A colleague gave a new start: the old phone and paper are gone, another is set up now. */
    NEW_START,
    WRONG,
    TOO_OFTEN
}
