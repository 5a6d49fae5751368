package nl.startklaar.network;

/**
 * What a portal says of signing out there: who it was, or only which session (OpenID Connect
 * Back-Channel Logout 1.0, section 2.4).
 */
sealed interface GoneThere {

    /** The number of the message itself; good once. */
    String message();

    record Person(String message, String subject) implements GoneThere {}

    record Session(String message, String session) implements GoneThere {}
}
