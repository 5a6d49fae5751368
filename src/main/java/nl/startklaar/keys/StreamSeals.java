package nl.startklaar.keys;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Seals streams of any length, as {@link Seals} seals texts: with the key of the ring, or with a
 * passphrase. Each stream has a key of its own, made from that and a random salt; two streams with
 * the same content have nothing in common.
 *
 * <p>What comes out can be trusted piece by piece. Only when the end was read is it certain that it
 * is whole: whoever stops earlier, or acts before the end, cannot know.
 */
@Component
public class StreamSeals {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyRingFile file;

    StreamSeals(KeyRingFile file) {
        this.file = file;
    }

    /** Closing the stream writes its end: without it, nobody can open it any more. */
    public OutputStream seal(String purpose, OutputStream out) throws IOException {
        var ring = file.ringNow();
        var head = StreamHead.ofKey(ring.active(), salt());
        return begin(out, StreamKeys.of(ring.find(ring.active()).orElseThrow(), head, purpose));
    }

    /** The same, for whoever knows the words; the key ring is not needed to open it. */
    public OutputStream seal(String purpose, Passphrase words, OutputStream out)
            throws IOException {
        var head = StreamHead.ofPassphrase(salt());
        return begin(out, StreamKeys.of(head.key(words), head, purpose));
    }

    /**
     * Reads what was sealed for this purpose. The stream itself throws {@link Tampered} as soon as
     * something is not as it was written, or is missing.
     *
     * @throws KeyLost when the ring lacks the key that the stream names
     * @throws WrongPassphrase when a passphrase is needed and this is not it
     */
    public InputStream open(String purpose, Optional<Passphrase> words, InputStream in)
            throws IOException, KeyLost, WrongPassphrase, Tampered {
        var from = new BufferedInputStream(in, 1 << 16);
        var head = StreamHead.read(read(from, StreamHead.LENGTH));
        var keys = keys(head, words, purpose);
        if (!MessageDigest.isEqual(keys.check(), read(from, StreamKeys.CHECK_LENGTH))) {
            throw head.isOfPassphrase()
                    ? new WrongPassphrase(false)
                    : new Tampered("The beginning was changed");
        }
        return new SealedInput(from, keys.encryption());
    }

    private StreamKeys keys(StreamHead head, Optional<Passphrase> words, String purpose) {
        if (head.isOfPassphrase()) {
            var given = words.orElseThrow(() -> new WrongPassphrase(true));
            return StreamKeys.of(head.key(given), head, purpose);
        }
        var key = file.ringNow().find(head.keyName());
        return StreamKeys.of(key.orElseThrow(() -> new KeyLost(head.keyName())), head, purpose);
    }

    private static OutputStream begin(OutputStream out, StreamKeys keys) throws IOException {
        out.write(keys.head().bytes());
        out.write(keys.check());
        return new SealedOutput(out, keys.encryption());
    }

    private static byte[] read(InputStream in, int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new Tampered("The beginning is missing");
        }
        return bytes;
    }

    private static byte[] salt() {
        var salt = new byte[StreamHead.SALT_LENGTH];
        RANDOM.nextBytes(salt);
        return salt;
    }
}
