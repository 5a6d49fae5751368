package nl.startklaar.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.startklaar.kernel.Brin;

/**
 * What a cookie of a pupil, or of a device, holds: the code of the school, so that its rows can be
 * found under the school's own policy, and 256 random bits. Only their hash is kept.
 */
record Token(Brin school, String secret) {

    private static final int BYTES = 32;
    private static final int KEY_LENGTH = 22;
    private static final Pattern SHAPE = Pattern.compile("([0-9A-Z]{6})\\.([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token random(Brin school) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(school, encode(bytes));
    }

    static Optional<Token> find(String cookie) {
        var parts = SHAPE.matcher(cookie);
        return parts.matches()
                ? Brin.find(parts.group(1)).map(it -> new Token(it, parts.group(2)))
                : Optional.empty();
    }

    String text() {
        return school + "." + secret;
    }

    byte[] hash() {
        return sha256("token " + secret);
    }

    /**
     * What a page that was made for this session carries: it proves for whom the page was made, and
     * opens nothing.
     */
    String pageKey() {
        return encode(sha256("page " + secret)).substring(0, KEY_LENGTH);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** So that it never gets into a log. */
    @Override
    public String toString() {
        return "Token of " + school;
    }
}
