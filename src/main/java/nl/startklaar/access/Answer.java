package nl.startklaar.access;

import java.util.UUID;

/** What the rule says of one product, for somebody. */
public record Answer(UUID product, UUID method, UUID publisher, Verdict verdict) {}
