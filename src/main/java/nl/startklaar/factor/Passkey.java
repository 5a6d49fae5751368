package nl.startklaar.factor;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A passkey as its owner sees it.
 *
 * @param name what the owner called it; empty when nothing was filled in
 */
record Passkey(UUID id, String name, Instant madeAt, Optional<Instant> lastUsedAt) {}
