package nl.startklaar.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * A long stream as pieces of 64 KiB, each sealed with AES-256-GCM. The nonce of a piece is its
 * number and whether it is the last: so pieces that are moved, left out, repeated, or cut off at
 * the end do not open. The key belongs to one stream only, so that no nonce is used twice.
 */
final class Pieces {

    static final int LENGTH = 64 << 10;

    private static final int TAG_BITS = 128;
    private static final int NONCE_LENGTH = 12;

    static final int SEALED_LENGTH = LENGTH + TAG_BITS / 8;

    private final int mode;
    private final SecretKey key;
    private long number;

    Pieces(int mode, SecretKey key) {
        this.mode = mode;
        this.key = key;
    }

    byte[] next(byte[] piece, int length, boolean isLast) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(NONCE_LENGTH).put((byte) (isLast ? 1 : 0)).putLong(number);
        number++;
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce.array()));
        return cipher.doFinal(piece, 0, length);
    }
}
