package nl.startklaar.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * The keys of one stream. They are made from its whole head, so that a changed head opens nothing.
 *
 * @param check tells a wrong key from a changed stream before anything is opened
 */
record StreamKeys(StreamHead head, SecretKey encryption, byte[] check) {

    static final int CHECK_LENGTH = 16;

    static StreamKeys of(SecretKey from, StreamHead head, String purpose) {
        var checking = derive(from, head, "HmacSHA256", "check stream " + purpose);
        return new StreamKeys(
                head,
                derive(from, head, "AES", "seal stream " + purpose),
                Arrays.copyOf(TextSeal.hmac(checking, head.bytes()), CHECK_LENGTH));
    }

    private static SecretKey derive(
            SecretKey from, StreamHead head, String algorithm, String purpose) {
        var words = purpose.getBytes(UTF_8);
        var info = ByteBuffer.allocate(words.length + StreamHead.LENGTH);
        return Derived.key(from, head.salt(), algorithm, info.put(words).put(head.bytes()).array());
    }
}
