package nl.startklaar.staff;

import java.time.Instant;
import java.util.UUID;

/**
 * One place where somebody is signed in.
 *
 * @param here whether it is the session that asks
 */
record OpenSession(UUID id, Visit visit, Instant seenAt, boolean here) {}
