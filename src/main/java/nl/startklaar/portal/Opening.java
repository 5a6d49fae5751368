package nl.startklaar.portal;

import java.time.Instant;
import java.util.UUID;

/** When somebody last opened something. */
record Opening(UUID product, Instant at) {}
