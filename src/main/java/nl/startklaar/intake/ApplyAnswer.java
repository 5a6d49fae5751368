package nl.startklaar.intake;

/** What came of asking to apply a file. */
enum ApplyAnswer {
    /** It is being done. */
    STARTED,
    /** The roster has changed since the person looked: look again. */
    OVERTAKEN,
    /** A person has to say that so many pupils really leave. */
    NOT_CONFIRMED,
    /** Nothing waits here: it was applied or stopped already, or lay too long. */
    NOT_WAITING
}
