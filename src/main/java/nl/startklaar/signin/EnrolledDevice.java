package nl.startklaar.signin;

import java.time.Instant;
import java.util.UUID;

/**
 * A device of the school that a coordinator trusts, also outside the building.
 *
 * @param label what the coordinator calls it: "Chromebook 14"
 */
record EnrolledDevice(UUID id, String label, Instant enrolledAt) {}
