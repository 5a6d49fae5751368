package nl.startklaar.factor;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads what devices say, with the library that knows the notation. Always asked: that it was said
 * to us, about this challenge, with a key of a kind we know, and that the device knew its owner by
 * finger, face or code. Who made the device is not asked.
 */
@Component
class PasskeyReader {

    /** Elliptic curves first, as nearly all devices have; RSA for those of Windows. */
    static final List<Long> ALGORITHMS =
            Stream.of(
                            COSEAlgorithmIdentifier.ES256,
                            COSEAlgorithmIdentifier.EdDSA,
                            COSEAlgorithmIdentifier.RS256)
                    .map(COSEAlgorithmIdentifier::getValue)
                    .toList();

    private static final boolean OWNER_KNOWN = true;
    private static final boolean OWNER_PRESENT = true;

    private final OwnOrigin place;
    private final ObjectConverter notation = new ObjectConverter();
    private final WebAuthnManager reader = WebAuthnManager.createNonStrictWebAuthnManager(notation);
    private final AttestedCredentialDataConverter credentials =
            new AttestedCredentialDataConverter(notation);

    PasskeyReader(OwnOrigin place) {
        this.place = place;
    }

    /** A new key of this person; empty when anything about it is not right. */
    Optional<KeptPasskey> readNew(UUID account, SignedByDevice said, byte[] challenge) {
        var request = new RegistrationRequest(said.attestation(), said.client());
        var asked =
                new RegistrationParameters(
                        here(challenge), algorithms(), OWNER_KNOWN, OWNER_PRESENT);
        try {
            var data = reader.verify(request, asked);
            var device = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            var credential = Objects.requireNonNull(device.getAttestedCredentialData());
            return Optional.of(
                    new KeptPasskey(
                            account,
                            credential.getCredentialId(),
                            credentials.convert(credential),
                            device.getSignCount(),
                            device.isFlagBE()));
        } catch (WebAuthnException wrong) {
            return Optional.empty();
        }
    }

    /** Whether this was said with the key we know. */
    ReadKey read(KeptPasskey key, SignedByDevice said, byte[] challenge) {
        var request =
                new AuthenticationRequest(
                        said.keyId(), said.authenticator(), said.client(), said.signature());
        var asked =
                new AuthenticationParameters(
                        here(challenge),
                        record(key),
                        List.of(key.keyId()),
                        OWNER_KNOWN,
                        OWNER_PRESENT);
        try {
            var data = reader.verify(request, asked);
            var device = Objects.requireNonNull(data.getAuthenticatorData());
            return new ReadKey.Right(device.getSignCount());
        } catch (MaliciousCounterValueException backwards) {
            return new ReadKey.Copied();
        } catch (WebAuthnException wrong) {
            return new ReadKey.Wrong();
        }
    }

    private ServerProperty here(byte[] challenge) {
        return ServerProperty.builder()
                .origin(Origin.create(place.origin()))
                .rpId(place.domain())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private CredentialRecordImpl record(KeptPasskey key) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                key.isBackupEligible(),
                null,
                key.counter(),
                credentials.convert(key.credential()),
                null,
                null,
                null,
                null);
    }

    private static List<PublicKeyCredentialParameters> algorithms() {
        return ALGORITHMS.stream()
                .map(COSEAlgorithmIdentifier::create)
                .map(it ->
                        new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, it))
                .toList();
    }
}
