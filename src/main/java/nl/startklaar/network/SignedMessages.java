package nl.startklaar.network;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Reads what a portal has signed, and believes nothing of it before the signature is right: with an
 * algorithm on both lists, and a key from the address that was agreed.
 */
@Component
class SignedMessages {

    static final int LONGEST = 16 * 1024;

    private static final int PARTS = 3;

    /** Each of these asks us to trust a key, or a text, that the message itself brings. */
    private static final Set<String> NEVER =
            Set.of("jku", "jwk", "x5u", "x5c", "crit", "zip", "b64", "enc");

    private final PortalKeys keys;

    SignedMessages(PortalKeys keys) {
        this.keys = keys;
    }

    /**
     * @param kinds what the head may call such a message; that it says nothing is always right
     */
    Map<String, Object> read(String message, Connection from, Set<String> kinds) throws Disbelief {
        Disbelief.unless(message.length() <= LONGEST, Doubt.TOO_BIG);
        var parts = message.split("\\.", -1);
        Disbelief.unless(parts.length == PARTS, Doubt.SHAPE);
        decode(parts[2]);
        var head = StrictJson.read(decode(parts[0])).orElseThrow(() -> new Disbelief(Doubt.SHAPE));
        judge(head, from, kinds);
        verify(parse(message), from);
        return StrictJson.read(decode(parts[1])).orElseThrow(() -> new Disbelief(Doubt.SHAPE));
    }

    private static void judge(Map<String, Object> head, Connection from, Set<String> kinds)
            throws Disbelief {
        Disbelief.unless(head.get("alg") instanceof String, Doubt.ALGORITHM);
        var algorithm = String.valueOf(head.get("alg"));
        Disbelief.unless(
                Endpoints.READABLE.contains(algorithm)
                        && from.endpoints().algorithms().contains(algorithm),
                Doubt.ALGORITHM);
        Disbelief.unless(NEVER.stream().noneMatch(head::containsKey), Doubt.HEAD);
        var kind = head.get("typ");
        Disbelief.unless(kind == null || isOneOf(kinds, kind), Doubt.KIND);
    }

    private static boolean isOneOf(Set<String> kinds, Object kind) {
        return kind instanceof String text && kinds.stream().anyMatch(text::equalsIgnoreCase);
    }

    private static JWSObject parse(String message) throws Disbelief {
        try {
            return JWSObject.parse(message);
        } catch (ParseException notSigned) {
            throw new Disbelief(Doubt.SHAPE);
        }
    }

    private void verify(JWSObject message, Connection from) throws Disbelief {
        var key = key(message.getHeader(), from);
        try {
            var verifier =
                    new DefaultJWSVerifierFactory()
                            .createJWSVerifier(
                                    message.getHeader(), ((AsymmetricJWK) key).toPublicKey());
            Disbelief.unless(message.verify(verifier), Doubt.SIGNATURE);
        } catch (JOSEException otherKey) {
            throw new Disbelief(Doubt.SIGNATURE);
        }
    }

    /** Who names no key, means the only one there is of its kind. */
    private JWK key(JWSHeader head, Connection from) throws Disbelief {
        var address = from.endpoints().keys();
        return find(head, keys.list(address))
                .or(() -> find(head, keys.lookAgain(address)))
                .orElseThrow(() -> new Disbelief(Doubt.KEY));
    }

    private static Optional<JWK> find(JWSHeader head, Optional<List<JWK>> keys) {
        var fitting =
                new JWKSelector(JWKMatcher.forJWSHeader(head))
                        .select(new JWKSet(keys.orElse(List.of()))).stream()
                                .filter(AsymmetricJWK.class::isInstance)
                                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** There is one way to write each text; another one is not what was signed. */
    private static String decode(String part) throws Disbelief {
        try {
            var bytes = Base64.getUrlDecoder().decode(part);
            var again = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            Disbelief.unless(again.equals(part), Doubt.SHAPE);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noText) {
            throw new Disbelief(Doubt.SHAPE);
        }
    }
}
