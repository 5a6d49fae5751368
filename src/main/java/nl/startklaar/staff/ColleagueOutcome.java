package nl.startklaar.staff;

/** What came of changing somebody's work at a school. */
enum ColleagueOutcome {
    DONE,
    /** The only one who can let others in has to stay until there is another. */
    LAST_COORDINATOR,
    /** The address belongs to somebody who was shut out. */
    SHUT_OUT
}
