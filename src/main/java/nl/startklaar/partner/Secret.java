package nl.startklaar.partner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits for a program: a code, a token, or what a client proves itself with. */
record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Only this is kept. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As long for a wrong one as for the right one. */
    boolean hashesTo(byte[] kept) {
        return MessageDigest.isEqual(hash(), kept);
    }

    /** So that it never gets into a log. */
    @Override
    public String toString() {
        return "Secret";
    }
}
