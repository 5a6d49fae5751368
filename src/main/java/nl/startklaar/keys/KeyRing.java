package nl.startklaar.keys;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of one installation: one that seals, older ones that still open, and one for matching.
 * The last never changes, since what it made could not be found again.
 *
 * @param active the name of the key that seals
 * @param keys by name, oldest first
 */
record KeyRing(SecretKey matching, String active, Map<String, Key> keys) {

    /** One encryption key and the moment it was made. */
    record Key(Instant made, SecretKey secret) {

        @Override
        public String toString() {
            return "key made at " + made;
        }
    }

    /** As it stands in the file. */
    private record Written(int version, String matching, String active, Map<String, Line> keys) {}

    private record Line(String made, String secret) {}

    private static final int VERSION = 1;
    private static final int KEY_BYTES = 32;
    private static final int NAME_BYTES = 4;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    KeyRing {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
        if (!keys.containsKey(active)) {
            throw new IllegalArgumentException("The active key is not on the ring");
        }
    }

    static KeyRing first(Instant now) {
        var name = name();
        return new KeyRing(key(random(KEY_BYTES)), name, Map.of(name, fresh(now)));
    }

    /** With a new key that seals from now on; the others go on opening. */
    KeyRing rotated(Instant now) {
        var name = name();
        var all = new LinkedHashMap<>(keys);
        if (all.put(name, fresh(now)) != null) {
            return rotated(now);
        }
        return new KeyRing(matching, name, all);
    }

    Optional<SecretKey> find(String name) {
        return Optional.ofNullable(keys.get(name)).map(Key::secret);
    }

    static KeyRing read(byte[] json) {
        var written = parse(json);
        if (written.version() != VERSION) {
            throw new IllegalStateException("A key file of version " + written.version());
        }
        var keys = new LinkedHashMap<String, Key>();
        written.keys()
                .forEach((name, it) ->
                        keys.put(name, new Key(Instant.parse(it.made()), key(bytes(it.secret())))));
        return new KeyRing(key(bytes(written.matching())), written.active(), keys);
    }

    /** What is wrong with the file is not said in detail: the detail can be a key. */
    private static Written parse(byte[] json) {
        try {
            return JSON.readValue(json, Written.class);
        } catch (JacksonException _) {
            throw new IllegalStateException("The key file cannot be read: put back a copy of it.");
        }
    }

    byte[] write() {
        var lines = new LinkedHashMap<String, Line>();
        keys.forEach(
                (name, it) -> lines.put(name, new Line(it.made().toString(), text(it.secret()))));
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(new Written(VERSION, text(matching), active, lines));
    }

    /** Names the keys, and says nothing of what they are. */
    @Override
    public String toString() {
        return "key ring with " + keys.keySet() + ", sealing with " + active;
    }

    private static Key fresh(Instant now) {
        return new Key(now, key(random(KEY_BYTES)));
    }

    private static String name() {
        return HexFormat.of().formatHex(random(NAME_BYTES));
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static SecretKey key(byte[] secret) {
        if (secret.length != KEY_BYTES) {
            throw new IllegalStateException("A key of " + secret.length + " bytes");
        }
        return new SecretKeySpec(secret, "Generic");
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static String text(SecretKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }
}
