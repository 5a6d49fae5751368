package nl.startklaar.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** What a portal that lies can sign, or not sign; by the ids of the collection. */
final class Lies {

    static final ECKey EC_KEY = ecKey();

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final long YEAR = 366L * 24 * 3600;

    /** Makes a proof of the head and what it should say. */
    interface Lie {
        String tell(Map<String, Object> head, Map<String, Object> said);
    }

    static final Map<String, Lie> ALL =
            Map.ofEntries(
                    entry("alg-none", (head, said) -> unsigned("none", said)),
                    entry("alg-None-case", (head, said) -> unsigned("nOnE", said)),
                    entry("alg-hs256-with-rsa-public-key", Lies::signedWithThePublicKey),
                    entry("alg-other-asym", Lies::signedWithAnotherKindOfKey),
                    entry("jku-header", head("jku", "http://127.0.0.1:1/keys")),
                    entry("x5u-header", head("x5u", "http://127.0.0.1:1/keys")),
                    entry(
                            "jwk-header",
                            head("jwk", TestPortal.OTHER_KEY.toPublicJWK().toJSONObject())),
                    entry("kid-path", head("kid", "../../dev/null")),
                    entry("kid-sql", head("kid", "' UNION SELECT 'x")),
                    entry("kid-wrong", head("kid", "een-ander")),
                    entry("sig-stripped", (head, said) -> cut(TestPortal.signed(head, said), 0)),
                    entry("sig-truncated", (head, said) -> cut(TestPortal.signed(head, said), 40)),
                    entry(
                            "sig-other-key",
                            (head, said) ->
                                    TestPortal.signed(
                                            TestPortal.json(head),
                                            TestPortal.json(said),
                                            TestPortal.OTHER_KEY)),
                    entry("payload-changed", Lies::changedAfterwards),
                    entry("iss-wrong", said("iss", "https://elders.example")),
                    entry("iss-trailing-slash", told(it -> it.put("iss", it.get("iss") + "/"))),
                    entry("aud-wrong", said("aud", "een-ander")),
                    entry(
                            "aud-array-without-azp",
                            said("aud", List.of(TestPortal.CLIENT, "een-ander"))),
                    entry("azp-wrong", said("azp", "een-ander")),
                    entry("sub-missing", told(it -> it.remove("sub"))),
                    entry("sub-empty", said("sub", "")),
                    entry("exp-missing", told(it -> it.remove("exp"))),
                    entry("exp-past", later("exp", -361)),
                    entry("exp-far-future", later("exp", 10 * YEAR)),
                    entry("nbf-future", told(it -> it.put("nbf", seconds(it.get("iat")) + 61))),
                    entry("iat-future", later("iat", 61)),
                    entry("iat-missing", told(it -> it.remove("iat"))),
                    entry("nonce-missing", told(it -> it.remove("nonce"))),
                    entry("nonce-wrong", said("nonce", "een-ander")),
                    entry("access-token-as-id-token", head("typ", "at+jwt")),
                    entry("logout-token-as-id-token", said("events", Map.of(EVENT, Map.of()))),
                    entry("duplicate-claims", Lies::twoSubjects),
                    entry("b64-padding", Lies::padded),
                    entry("crit-unknown", head("crit", List.of("iets"))),
                    entry("zip-def", head("zip", "DEF")),
                    entry("huge-token", said("vulling", "x".repeat(1024 * 1024))),
                    entry("deep-json", Lies::deep));

    private Lies() {}

    private static Lie head(String name, Object value) {
        return (head, said) -> {
            var other = new LinkedHashMap<>(head);
            other.put(name, value);
            return TestPortal.signed(other, said);
        };
    }

    private static Lie said(String name, Object value) {
        return told(it -> it.put(name, value));
    }

    private static Lie later(String name, long by) {
        return told(it -> it.put(name, seconds(it.get(name)) + by));
    }

    private static Lie told(Consumer<Map<String, Object>> change) {
        return (head, said) -> {
            var other = new LinkedHashMap<>(said);
            change.accept(other);
            return TestPortal.signed(head, other);
        };
    }

    private static long seconds(@Nullable Object moment) {
        return moment instanceof Number it ? it.longValue() : 0;
    }

    private static String unsigned(String algorithm, Map<String, Object> said) {
        return TestPortal.part("{\"alg\":\"" + algorithm + "\"}")
                + "."
                + TestPortal.part(TestPortal.json(said))
                + ".";
    }

    private static String signedWithThePublicKey(
            Map<String, Object> head, Map<String, Object> said) {
        var other = new LinkedHashMap<>(head);
        other.put("alg", "HS256");
        var text =
                TestPortal.part(TestPortal.json(other))
                        + "."
                        + TestPortal.part(TestPortal.json(said));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(TestPortal.KEY.toPublicKey().getEncoded(), "HmacSHA256"));
            return text + "." + Base64URL.encode(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A good signature of a key that is published, and of a kind that was not agreed. */
    private static String signedWithAnotherKindOfKey(
            Map<String, Object> head, Map<String, Object> said) {
        try {
            var message =
                    new JWSObject(
                            new JWSHeader.Builder(JWSAlgorithm.ES256)
                                    .keyID(EC_KEY.getKeyID())
                                    .build(),
                            new Payload(TestPortal.json(said)));
            message.sign(new ECDSASigner(EC_KEY));
            return message.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String cut(String proof, int left) {
        int dot = proof.lastIndexOf('.') + 1;
        return proof.substring(0, dot + left);
    }

    private static String changedAfterwards(Map<String, Object> head, Map<String, Object> said) {
        var parts = TestPortal.signed(head, said).split("\\.");
        var other = new LinkedHashMap<>(said);
        other.put("sub", "iemand-anders");
        return parts[0] + "." + TestPortal.part(TestPortal.json(other)) + "." + parts[2];
    }

    private static String twoSubjects(Map<String, Object> head, Map<String, Object> said) {
        var text = TestPortal.json(said);
        return TestPortal.signed(
                TestPortal.json(head),
                text.substring(0, text.length() - 1) + ",\"sub\":\"iemand-anders\"}",
                TestPortal.KEY);
    }

    private static String padded(Map<String, Object> head, Map<String, Object> said) {
        return TestPortal.signed(head, said) + "==";
    }

    private static String deep(Map<String, Object> head, Map<String, Object> said) {
        var text = TestPortal.json(said);
        var nested = "[".repeat(5_000) + "]".repeat(5_000);
        return TestPortal.signed(
                TestPortal.json(head),
                text.substring(0, text.length() - 1) + ",\"diep\":" + nested + "}",
                TestPortal.KEY);
    }

    private static ECKey ecKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("tweede").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
