package nl.startklaar.factor;

import java.time.Instant;
import java.util.UUID;

/** A device of one’s own, on which the code is not asked until it expires. */
record RememberedDevice(UUID id, String name, Instant lastUsedAt, Instant expiresAt) {}
