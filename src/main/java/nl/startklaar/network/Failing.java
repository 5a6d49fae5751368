package nl.startklaar.network;

import java.time.Instant;

/** How often a step went wrong lately, and when last. */
record Failing(Step step, int times, Instant lastAt) {}
