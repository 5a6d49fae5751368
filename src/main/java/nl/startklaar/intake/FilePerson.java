package nl.startklaar.intake;

import nl.startklaar.readiness.Traced;

/**
 * Somebody who stands in a file and not in the roster: the file still waits, or the row was left
 * out.
 *
 * @param key as the file has it; empty when it has none
 * @param waits whether nobody has decided on the file yet
 */
public record FilePerson(Traced traced, String key, boolean waits) {}
