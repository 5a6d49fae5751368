package nl.startklaar.factor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change every half minute, as RFC 6238 makes them with SHA-1: what every app for codes
 * understands. A phone that is half a minute off is understood too.
 */
final class Totp {

    static final int DIGITS = 6;
    static final int SECONDS = 30;

    /** How many half minutes a phone may be early or late. */
    static final int WINDOW = 1;

    private Totp() {}

    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    static String code(byte[] secret, long step) {
        return code(secret, step, DIGITS);
    }

    static String code(byte[] secret, long step, int digits) {
        var hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        int end = (int) Math.pow(10, digits);
        return ("%0" + digits + "d").formatted(number % end);
    }

    /** Of which half minute this is the code; the caller sees to it that each is used once. */
    static OptionalLong findStep(byte[] secret, String typed, Instant now) {
        long here = step(now);
        return LongStream.rangeClosed(here - WINDOW, here + WINDOW)
                .filter(it -> isSame(code(secret, it), typed))
                .findFirst();
    }

    private static boolean isSame(String code, String typed) {
        return MessageDigest.isEqual(code.getBytes(US_ASCII), typed.getBytes(US_ASCII));
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
