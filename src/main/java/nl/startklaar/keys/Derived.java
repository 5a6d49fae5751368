package nl.startklaar.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** Makes from one key of the ring the keys that are really used: one for each purpose. */
final class Derived {

    private static final int KEY_BYTES = 32;

    private Derived() {}

    static SecretKey key(SecretKey from, String algorithm, String info) {
        return key(from, new byte[0], algorithm, info.getBytes(UTF_8));
    }

    static SecretKey key(SecretKey from, byte[] salt, String algorithm, byte[] info) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(from)
                                    .addSalt(salt)
                                    .thenExpand(info, KEY_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
