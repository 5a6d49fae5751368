package nl.startklaar.readiness;

import java.time.Instant;

/** From this moment on a line stood like this. */
public record Fact(String line, Status status, Instant at) {}
