package nl.startklaar.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What the phone and we both know.
 *
 * @param hex 160 bits, as the standard advises
 */
record SharedSecret(String hex) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20;
    private static final int GROUP = 4;
    private static final String ISSUER = "Startklaar";

    static SharedSecret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SharedSecret(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** For who types it over, in groups of four. */
    String typed() {
        return Base32.encode(bytes()).replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    /** What the app reads from the QR code. */
    String address(String email) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(
                        ISSUER,
                        URLEncoder.encode(email, UTF_8),
                        Base32.encode(bytes()),
                        ISSUER,
                        Totp.DIGITS,
                        Totp.SECONDS);
    }

    /** So that it never gets into a log. */
    @Override
    public String toString() {
        return "SharedSecret";
    }
}
