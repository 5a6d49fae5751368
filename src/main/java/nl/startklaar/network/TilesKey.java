package nl.startklaar.network;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/** With what a portal proves itself when it fetches tiles, as far as we keep it. */
record TilesKey(String hash, Instant madeAt, Optional<Instant> lastUsedAt) {

    /** As long for a wrong one as for the right one. */
    boolean is(String secret) {
        return MessageDigest.isEqual(
                hash.getBytes(US_ASCII), Secrets.hash(secret).getBytes(US_ASCII));
    }

    @Override
    public String toString() {
        return "TilesKey";
    }
}
