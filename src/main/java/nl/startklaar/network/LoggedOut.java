package nl.startklaar.network;

/** What came of a portal saying that somebody signed out there. */
sealed interface LoggedOut {

    /** What that person began here by the portal is over; also when there was nothing. */
    record Done() implements LoggedOut {}

    record Refused(Doubt why) implements LoggedOut {}
}
