package nl.startklaar.staff;

import java.time.Instant;
import java.util.Optional;

/** An account as the operator sees it: whose it is and whether it opens anything. */
record KnownAccount(Account account, Optional<Instant> signedInAt, boolean shutOut) {}
