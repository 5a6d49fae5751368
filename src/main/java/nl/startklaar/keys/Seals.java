package nl.startklaar.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * Makes texts unreadable for whoever has the database but not the key file, and makes them readable
 * again. Every sealed text names its key, as in {@code 1f0c2a9b.rM3…}, so that keys can change.
 *
 * <p>A purpose is a short fixed name, as in {@code eck-id}. Each purpose has keys of its own: what
 * was sealed for one cannot be opened for another, and the hashes of two purposes cannot be
 * compared.
 */
@Component
public class Seals {

    private record Use(SecretKey key, String purpose) {}

    private final KeyRingFile file;
    private final Map<Use, TextSeal> seals = new ConcurrentHashMap<>();
    private final Map<Use, SecretKey> matchers = new ConcurrentHashMap<>();

    Seals(KeyRingFile file) {
        this.file = file;
    }

    /**
     * The same text gives the same sealed text, as long as the key stays the same: the nonce is no
     * random number but the keyed hash of the text for this purpose. So a second import that brings
     * the same values changes no row, and undo finds each row as it was. What that costs: whoever
     * sees two rows sees whether they hold the same text, though not which. A nonce is used twice
     * only for the same text, or by chance after some 2^48 different ones.
     */
    public String seal(String purpose, String text) {
        var ring = file.ring();
        var key = ring.find(ring.active()).orElseThrow();
        var sealed = sealFor(key, purpose).seal(text);
        return ring.active() + "." + text(sealed);
    }

    /**
     * @throws KeyLost when the ring lacks the key that the text names
     * @throws Tampered when it is not what {@link #seal} made for this purpose
     */
    public String open(String purpose, String sealed) throws KeyLost, Tampered {
        return sealFor(key(keyOf(sealed)), purpose).open(bytes(sealed));
    }

    /** The same text, sealed with the active key; unchanged when it already was. */
    public String reseal(String purpose, String sealed) throws KeyLost, Tampered {
        return keyOf(sealed).equals(activeKey()) ? sealed : seal(purpose, open(purpose, sealed));
    }

    /**
     * The keyed hash of a text, in 64 hexadecimal digits: by it a text is found again without being
     * kept. Its key never changes.
     */
    public String match(String purpose, String text) {
        var key =
                matchers.computeIfAbsent(
                        new Use(file.ring().matching(), purpose),
                        it -> Derived.key(it.key(), "HmacSHA256", "match text " + purpose));
        return HexFormat.of().formatHex(TextSeal.hmac(key, text.getBytes(UTF_8)));
    }

    /** The name of the key that seals now; what it sealed begins with it and a dot. */
    public String activeKey() {
        return file.ring().active();
    }

    /** The name of the key a text was sealed with. */
    public static String keyOf(String sealed) throws Tampered {
        int dot = sealed.indexOf('.');
        if (dot < 1) {
            throw new Tampered("A sealed text names no key");
        }
        return sealed.substring(0, dot);
    }

    /** Looks once more at the file: another process may have added the key a moment ago. */
    private SecretKey key(String name) {
        return file.ring()
                .find(name)
                .or(() -> file.ringNow().find(name))
                .orElseThrow(() -> new KeyLost(name));
    }

    private TextSeal sealFor(SecretKey key, String purpose) {
        return seals.computeIfAbsent(new Use(key, purpose), _ -> new TextSeal(key, purpose));
    }

    private static String text(byte[] sealed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private static byte[] bytes(String sealed) {
        var text = sealed.substring(sealed.indexOf('.') + 1);
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (!text(bytes).equals(text)) { // the decoder passes over bits that mean nothing
                throw new Tampered("A sealed text is not whole");
            }
            return bytes;
        } catch (IllegalArgumentException changed) {
            throw new Tampered("A sealed text is not whole");
        }
    }
}
