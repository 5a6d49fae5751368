package nl.startklaar.rehearsal;

import java.time.Instant;
import java.util.UUID;

/**
 * A rehearsal as it is remembered.
 *
 * @param firstAt when this came out for the first time
 * @param lastAt when it still did
 * @param outcome of older runs without who stopped
 */
public record Run(UUID id, Instant firstAt, Instant lastAt, Outcome outcome) {}
