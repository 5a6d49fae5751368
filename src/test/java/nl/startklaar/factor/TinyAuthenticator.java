package nl.startklaar.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A device with one passkey, and the browser before it, as far as WebAuthn asks. It does what it is
 * told, also what no device and no browser would.
 */
final class TinyAuthenticator {

    static final int PRESENT = 1;
    static final int OWNER_KNOWN = 1 << 2;
    private static final int WITH_KEY = 1 << 6;

    private static final int ES256 = -7;

    String origin = "http://localhost:8080";
    String domain = "localhost";
    int flags = PRESENT | OWNER_KNOWN;
    int algorithm = ES256;
    int counter;
    boolean crossOrigin;
    private final byte[] keyId = random(20);
    private final KeyPair pair = pair();
    private byte[] person = new byte[0];

    /** The fields of the form in which a new key is sent. */
    Map<String, String> make(String asked) {
        person = decoded(asked, "$.person");
        return Map.of(
                "client", text(client("webauthn.create", read(asked, "$.challenge"))),
                "attestation", text(attestation()));
    }

    /** The fields of the form in which the key is shown. */
    Map<String, String> show(String asked) {
        return show("webauthn.get", read(asked, "$.challenge"));
    }

    Map<String, String> show(String type, String challenge) {
        var client = client(type, challenge);
        var device = device(flags, new byte[0]);
        var fields = new LinkedHashMap<String, String>();
        fields.put("key", text(keyId));
        fields.put("person", text(person));
        fields.put("client", text(client));
        fields.put("authenticator", text(device));
        fields.put("signature", text(sign(joined(device, sha256(client)))));
        return fields;
    }

    private byte[] client(String type, String challenge) {
        return """
        {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":%s}\
        """
                .formatted(type, challenge, origin, crossOrigin)
                .getBytes(UTF_8);
    }

    private byte[] device(int flags, byte[] key) {
        return joined(
                sha256(domain.getBytes(UTF_8)),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(Integer.BYTES).putInt(counter).array(),
                key);
    }

    private byte[] attestation() {
        var credential =
                joined(
                        new byte[16],
                        ByteBuffer.allocate(Short.BYTES).putShort((short) keyId.length).array(),
                        keyId,
                        publicKey());
        var device = device(flags | WITH_KEY, credential);
        return joined(
                new byte[] {(byte) 0xa3},
                cbor("fmt"),
                cbor("none"),
                cbor("attStmt"),
                new byte[] {(byte) 0xa0},
                cbor("authData"),
                cbor(device));
    }

    private byte[] publicKey() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return joined(
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, (byte) (0x20 - 1 - algorithm)},
                new byte[] {0x20, 0x01, 0x21},
                cbor(coordinate(point.getAffineX())),
                new byte[] {0x22},
                cbor(coordinate(point.getAffineY())));
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[32];
        int length = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private static byte[] cbor(String text) {
        var bytes = text.getBytes(UTF_8);
        return joined(new byte[] {(byte) (0x60 + bytes.length)}, bytes);
    }

    private static byte[] cbor(byte[] bytes) {
        return joined(
                new byte[] {0x59, (byte) (bytes.length >> Byte.SIZE), (byte) bytes.length}, bytes);
    }

    private byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] it : parts) {
            all.writeBytes(it);
        }
        return all.toByteArray();
    }

    private static String read(String json, String path) {
        return JsonPath.read(json, path);
    }

    private static byte[] decoded(String json, String path) {
        return Base64.getUrlDecoder().decode(read(json, path));
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
