package nl.startklaar.ops;

import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.startklaar.web.OperatorNote;
import nl.startklaar.web.Sentence;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/** How long the certificate of this server still holds. */
@Component
@ConditionalOnProperty(name = "server.ssl.bundle", havingValue = Certificate.BUNDLE)
class CertificateDays implements OperatorNote.Source {

    /** A certificate of ninety days is renewed thirty days before: two weeks means it was not. */
    private static final Duration SOON = Duration.ofDays(14);

    private final SslBundles bundles;
    private final Clock clock;

    CertificateDays(SslBundles bundles, Clock clock) {
        this.bundles = bundles;
        this.clock = clock;
    }

    @Override
    public OperatorNote look() {
        var until = until(bundles.getBundle(Certificate.BUNDLE));
        boolean isSoon = until.filter(it -> it.minus(SOON).isAfter(clock.instant())).isEmpty();
        return new OperatorNote(
                isSoon,
                until
                        .map(it ->
                                Sentence.of(
                                        isSoon ? "ops.certificate.soon" : "ops.certificate.good",
                                        it))
                        .stream()
                        .toList());
    }

    private static Optional<Instant> until(SslBundle bundle) {
        try {
            var store = bundle.getStores().getKeyStore();
            if (store == null) {
                return Optional.empty();
            }
            var aliases = store.aliases();
            return aliases.hasMoreElements()
                            && store.getCertificate(aliases.nextElement())
                                    instanceof X509Certificate own
                    ? Optional.of(own.getNotAfter().toInstant())
                    : Optional.empty();
        } catch (KeyStoreException impossible) { // it was loaded when the server began
            throw new IllegalStateException(impossible);
        }
    }
}
