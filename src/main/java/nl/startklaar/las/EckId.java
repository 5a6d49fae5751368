package nl.startklaar.las;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * By an ECK iD publishers know a pupil, so it is nothing to keep as it is. Where all we ask is
 * whether two rows have the same one, its SHA-256 tells that. An ECK iD is itself long and random,
 * so a plain hash cannot be guessed back; it serves equality and nothing else.
 */
final class EckId {

    private EckId() {}

    static String fingerprint(String eckId) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(eckId.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
