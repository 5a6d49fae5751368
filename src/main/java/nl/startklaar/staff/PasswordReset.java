package nl.startklaar.staff;

import java.util.UUID;

/**
 * Somebody chose a password with a link from our mail. Told in the transaction, so that others can
 * stop trusting what only the old password had earned.
 */
public record PasswordReset(UUID account) {}
