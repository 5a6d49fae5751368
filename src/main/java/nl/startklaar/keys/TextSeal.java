package nl.startklaar.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM for short texts, with one key for one purpose. */
final class TextSeal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final SecretKey encryption;
    private final SecretKey nonces;

    TextSeal(SecretKey key, String purpose) {
        encryption = Derived.key(key, "AES", "seal text " + purpose);
        nonces = Derived.key(key, "HmacSHA256", "nonce of text " + purpose);
    }

    byte[] seal(String text) {
        var plain = text.getBytes(UTF_8);
        var nonce = Arrays.copyOf(hmac(nonces, plain), NONCE_BYTES);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String open(byte[] sealed) throws Tampered {
        if (sealed.length < NONCE_BYTES + TAG_BYTES) {
            throw new Tampered("A sealed text is too short");
        }
        try {
            var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            var plain =
                    cipher(Cipher.DECRYPT_MODE, nonce)
                            .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return new String(plain, UTF_8);
        } catch (AEADBadTagException changed) {
            throw new Tampered("A sealed text was changed, or belongs to something else");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] hmac(SecretKey key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, encryption, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        return cipher;
    }
}
