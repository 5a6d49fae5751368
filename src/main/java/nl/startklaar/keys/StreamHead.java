package nl.startklaar.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * The first bytes of a sealed stream: what it is, which key opens it, and the salt that makes this
 * stream's own key from that.
 */
final class StreamHead {

    static final int SALT_LENGTH = 32;

    private static final byte[] MAGIC = "STARTKLAAR-SEAL1".getBytes(US_ASCII);
    private static final byte OF_KEY = 'k';
    private static final byte OF_PASSPHRASE = 'p';
    private static final int NAME_LENGTH = 8;

    static final int LENGTH = MAGIC.length + 1 + NAME_LENGTH + SALT_LENGTH;

    private static final int KILOBYTES = 64 << 10;
    private static final int ROUNDS = 3;

    /** A stranger's file may not make us spend more on its passphrase than this. */
    private static final int MOST_KILOBYTES = 256 << 10;

    private static final int MOST_ROUNDS = 16;

    private final byte[] bytes;

    private StreamHead(byte[] bytes) {
        this.bytes = bytes;
    }

    static StreamHead ofKey(String name, byte[] salt) {
        return new StreamHead(head(OF_KEY).put(name.getBytes(US_ASCII)).put(salt).array());
    }

    static StreamHead ofPassphrase(byte[] salt) {
        return new StreamHead(
                head(OF_PASSPHRASE).putInt(KILOBYTES).putInt(ROUNDS).put(salt).array());
    }

    static StreamHead read(byte[] bytes) {
        var head = new StreamHead(bytes);
        if (!Arrays.equals(Arrays.copyOf(bytes, MAGIC.length), MAGIC)
                || !(head.kind() == OF_KEY || head.isOfPassphrase() && head.isAffordable())) {
            throw new Tampered("Not a file of ours, or its beginning was changed");
        }
        return head;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    boolean isOfPassphrase() {
        return kind() == OF_PASSPHRASE;
    }

    /** The name of the key on the ring. */
    String keyName() {
        return new String(bytes, MAGIC.length + 1, NAME_LENGTH, US_ASCII);
    }

    byte[] salt() {
        return Arrays.copyOfRange(bytes, LENGTH - SALT_LENGTH, LENGTH);
    }

    SecretKey key(Passphrase words) {
        return words.key(salt(), kilobytes(), rounds());
    }

    private byte kind() {
        return bytes[MAGIC.length];
    }

    private int kilobytes() {
        return ByteBuffer.wrap(bytes).getInt(MAGIC.length + 1);
    }

    private int rounds() {
        return ByteBuffer.wrap(bytes).getInt(MAGIC.length + 1 + Integer.BYTES);
    }

    private boolean isAffordable() {
        return kilobytes() >= 8
                && kilobytes() <= MOST_KILOBYTES
                && rounds() >= 1
                && rounds() <= MOST_ROUNDS;
    }

    private static ByteBuffer head(byte kind) {
        return ByteBuffer.allocate(LENGTH).put(MAGIC).put(kind);
    }
}
