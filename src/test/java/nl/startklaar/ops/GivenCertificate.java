package nl.startklaar.ops;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** A certificate for this machine that the JDK's own tool signs. */
final class GivenCertificate {

    static final int DAYS = 90;

    private static final String PASSWORD = "alleen voor deze test";

    private GivenCertificate() {}

    static Certificate make(Path folder) throws Exception {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made =
                new ProcessBuilder(
                                tool,
                                "-genkeypair",
                                "-alias",
                                "web",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-validity",
                                Integer.toString(DAYS),
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                folder.resolve("store.p12").toString(),
                                "-storepass",
                                PASSWORD)
                        .inheritIO()
                        .start();
        if (made.waitFor() != 0) {
            throw new IllegalStateException("keytool made no certificate");
        }
        var store = store(folder);
        return new Certificate(
                write(folder, "chain", "CERTIFICATE", store.getCertificate("web").getEncoded()),
                write(
                        folder,
                        "key",
                        "PRIVATE KEY",
                        store.getKey("web", PASSWORD.toCharArray()).getEncoded()));
    }

    static KeyStore store(Path folder) throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(folder.resolve("store.p12").toFile(), PASSWORD.toCharArray());
    }

    private static Path write(Path folder, String name, String what, byte[] content)
            throws IOException {
        var text = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(content);
        return Files.writeString(
                folder.resolve(name + ".pem"),
                "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(what, text));
    }
}
