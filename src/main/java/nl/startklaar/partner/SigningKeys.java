package nl.startklaar.partner;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.keys.KeyLost;
import nl.startklaar.keys.Seals;
import nl.startklaar.keys.Tampered;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What we sign with. A key lives ninety days and is published ten days longer, so that nobody holds
 * a signature whose key is gone. The private half is sealed with the key ring of the installation;
 * one that cannot be opened, as after the ring was changed, is passed by and replaced.
 */
@Service
class SigningKeys {

    static final JWSAlgorithm ALGORITHM = JWSAlgorithm.RS256;

    private static final String PURPOSE = "signing-key";
    private static final Duration SIGNS = Duration.ofDays(90);
    private static final Duration STAYS = SIGNS.plusDays(10);
    private static final int BITS = 3072;

    private final SigningKeyStore store;
    private final Seals seals;
    private final Clock clock;

    SigningKeys(SigningKeyStore store, Seals seals, Clock clock) {
        this.store = store;
        this.seals = seals;
        this.clock = clock;
    }

    /** With the newest key; the very first time, and every ninety days, with a new one. */
    @Transactional
    @WithoutSchool
    SignedJWT sign(JWTClaimsSet claims) {
        var key = newest();
        var header =
                new JWSHeader.Builder(ALGORITHM)
                        .keyID(key.getKeyID())
                        .type(JOSEObjectType.JWT)
                        .build();
        var signed = new SignedJWT(header, claims);
        try {
            signed.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return signed;
    }

    /** The public halves, for everybody. */
    @Transactional
    @WithoutSchool
    JWKSet published() {
        newest(); // so that there is one, also before the first visit
        var since = clock.instant().minus(STAYS);
        return new JWKSet(
                store.list(since).stream()
                        .flatMap(it -> open(it.sealed()).stream())
                        .map(JWK::toPublicJWK)
                        .toList());
    }

    @Transactional
    @WithoutSchool
    void sweep() {
        store.sweep(clock.instant().minus(STAYS));
    }

    private RSAKey newest() {
        return findNewest().orElseGet(this::makeOnce);
    }

    private Optional<RSAKey> findNewest() {
        return store.list(clock.instant().minus(SIGNS)).stream()
                .flatMap(it -> open(it.sealed()).stream())
                .findFirst();
    }

    /** Two visitors at once still get one key. */
    private RSAKey makeOnce() {
        store.lock();
        return findNewest().orElseGet(this::make);
    }

    private RSAKey make() {
        try {
            var key =
                    new RSAKeyGenerator(BITS)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(ALGORITHM)
                            .keyID(UUID.randomUUID().toString())
                            .generate();
            var sealed = seals.seal(PURPOSE, key.toJSONString());
            store.add(key.getKeyID(), ALGORITHM.getName(), sealed, clock.instant());
            return key;
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<RSAKey> open(String sealed) {
        try {
            return List.of(RSAKey.parse(seals.open(PURPOSE, sealed)));
        } catch (KeyLost | Tampered replaced) {
            return List.of();
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
