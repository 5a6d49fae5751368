package nl.startklaar.ops;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * What proves to a browser that it talks to this server: a chain of certificates, ours first, and
 * the key that goes with it, both as PEM. Whoever renews it puts new files in the same place; the
 * server reads them without a new start.
 */
record Certificate(Path chain, Path key) {

    static final String BUNDLE = "web";

    /** Read before anything is touched: a server that nobody can reach helps nobody. */
    void mustFit(Instant now) {
        var first = first();
        if (now.isAfter(first.getNotAfter().toInstant())) {
            throw new Stopped(
                    Exit.REFUSED,
                    "ops.serve.certificate.over",
                    chain,
                    first.getNotAfter().toInstant());
        }
        if (!opens(first, privateKey())) {
            throw new Stopped(Exit.REFUSED, "ops.serve.certificate.other-key", chain, key);
        }
    }

    private X509Certificate first() {
        return read(chain, PemContent::getCertificates).getFirst();
    }

    private PrivateKey privateKey() {
        return read(key, PemContent::getPrivateKey);
    }

    private static <T> T read(Path file, Function<PemContent, @Nullable T> what) {
        try {
            return requireNonNull(what.apply(PemContent.load(file)));
        } catch (IOException | IllegalStateException | NullPointerException noPem) {
            throw new Stopped(Exit.REFUSED, "ops.serve.certificate.unreadable", file);
        }
    }

    /** What the one signs, the other recognises. */
    private static boolean opens(X509Certificate certificate, PrivateKey key) {
        var algorithm = key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        try {
            var pen = Signature.getInstance(algorithm);
            pen.initSign(key);
            var text = new byte[] {1, 2, 3};
            pen.update(text);
            var signed = pen.sign();
            pen.initVerify(certificate);
            pen.update(text);
            return pen.verify(signed);
        } catch (GeneralSecurityException notTheSameKind) {
            return false;
        }
    }

    Map<String, Object> properties() {
        var bundle = "spring.ssl.bundle.pem." + BUNDLE;
        return Map.of(
                bundle + ".keystore.certificate",
                chain.toUri().toString(),
                bundle + ".keystore.private-key",
                key.toUri().toString(),
                bundle + ".reload-on-update",
                "true",
                "server.ssl.bundle",
                BUNDLE);
    }
}
