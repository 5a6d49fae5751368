package nl.startklaar.mail;

import java.time.Instant;

/**
 * A mail as the outbox shows it.
 *
 * @param body empty once the mail has left, as it can hold a link that opens a door
 */
public record OutboxLine(
        String recipient, String subject, String body, Instant createdAt, State state) {

    public enum State {
        /** On its way, or to be tried again. */
        WAITING,
        SENT,
        /** Given up after the last try. */
        FAILED
    }
}
