package nl.startklaar.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Words that an operator keeps in a safe, so that a file can be opened when the machine is lost and
 * the key file with it.
 */
public final class Passphrase {

    /** Long enough that guessing, a third of a second each, does not end. */
    private static final int SHORTEST = 15;

    private static final int KEY_BYTES = 32;

    private final byte[] words;

    private Passphrase(byte[] words) {
        this.words = words;
    }

    /** Empty when it is too short to protect anything. Spaces around it do not count. */
    public static Optional<Passphrase> find(String typed) {
        var words = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        return words.length() < SHORTEST
                ? Optional.empty()
                : Optional.of(new Passphrase(words.getBytes(UTF_8)));
    }

    /** Argon2id: it costs memory and time, so that guessing does too. */
    SecretKey key(byte[] salt, int kilobytes, int rounds) {
        var argon = new Argon2BytesGenerator();
        argon.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(kilobytes)
                        .withIterations(rounds)
                        .withParallelism(1)
                        .withSalt(salt)
                        .build());
        var key = new byte[KEY_BYTES];
        argon.generateBytes(words, key);
        return new SecretKeySpec(key, "Generic");
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "passphrase";
    }
}
