package nl.startklaar.network;

import java.util.HexFormat;
import java.util.regex.Pattern;
import nl.startklaar.staff.Secret;

/** How a secret is written here: as the house makes them, and kept as the text of its hash. */
final class Secrets {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private Secrets() {}

    static String random() {
        return Secret.random().text();
    }

    static boolean isOne(String written) {
        return SHAPE.matcher(written).matches();
    }

    static String hash(String secret) {
        return HexFormat.of().formatHex(new Secret(secret).hash());
    }
}
