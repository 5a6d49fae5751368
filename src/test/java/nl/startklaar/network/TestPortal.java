package nl.startklaar.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A portal beside the test: it does what the standard says, and lies where the test wants it. It
 * keeps what it was asked, so that a test sees what was not asked as well.
 */
final class TestPortal implements AutoCloseable {

    static final String CLIENT = "startklaar";
    static final String SECRET = "geheim-van-de-test";

    static final RSAKey KEY = key("eerste");
    static final RSAKey OTHER_KEY = key("eerste");

    /** What the browser brought here. */
    record Asked(Map<String, String> parameters, Map<String, Object> person) {

        String get(String name) {
            return parameters.getOrDefault(name, "");
        }
    }

    private final HttpServer server;
    private final Clock clock;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<JWK> published = new CopyOnWriteArrayList<>(List.of(KEY.toPublicJWK()));

    /** What it gives as its keys. */
    Supplier<String> keys = () -> new JWKSet(new ArrayList<>(published)).toString();

    /** Changes what it says of itself. */
    UnaryOperator<Map<String, Object>> metadata = UnaryOperator.identity();

    /** Changes what it says of somebody. */
    UnaryOperator<Map<String, Object>> claims = UnaryOperator.identity();

    /** Makes the proof of the head and what it says. */
    BiFunction<Map<String, Object>, Map<String, Object>, String> sign = TestPortal::signed;

    /** Answers a question for a code. */
    UnaryOperator<String> tokens = UnaryOperator.identity();

    UnaryOperator<Map<String, Object>> person = UnaryOperator.identity();

    TestPortal(Clock clock) {
        this.clock = clock;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    NewConnection described(boolean forPupils, boolean forStaff) {
        return new NewConnection(
                "Het Portaal",
                issuer(),
                CLIENT,
                SECRET,
                Optional.empty(),
                new Claims("profile", "eck_id", "las_key"),
                forPupils,
                forStaff);
    }

    /** Somebody is signed in here and goes back at once, with this address. */
    URI signIn(String location, Map<String, Object> somebody) {
        var asked = parameters(URI.create(location).getRawQuery());
        var code = UUID.randomUUID().toString();
        codes.put(code, new Asked(asked, somebody));
        return URI.create(
                asked.get("redirect_uri")
                        + "?code="
                        + code
                        + "&state="
                        + encoded(asked.getOrDefault("state", ""))
                        + "&iss="
                        + encoded(issuer()));
    }

    static Map<String, String> parameters(String query) {
        var all = new LinkedHashMap<String, String>();
        URLUtils.parseParameters(query).forEach((name, values) -> all.put(name, values.getFirst()));
        return all;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        requests.add(path);
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        switch (path) {
            case "/.well-known/openid-configuration" -> say(exchange, 200, json(metadata()));
            case "/jwks" -> say(exchange, 200, keys.get());
            case "/token" -> token(exchange, parameters(body));
            case "/userinfo" -> say(exchange, 200, json(person.apply(Map.of())));
            default -> say(exchange, 404, "{}");
        }
    }

    private Map<String, Object> metadata() {
        var said = new LinkedHashMap<String, Object>();
        said.put("issuer", issuer());
        said.put("authorization_endpoint", issuer() + "/authorize");
        said.put("token_endpoint", issuer() + "/token");
        said.put("jwks_uri", issuer() + "/jwks");
        said.put("userinfo_endpoint", issuer() + "/userinfo");
        said.put("end_session_endpoint", issuer() + "/end");
        said.put("response_types_supported", List.of("code"));
        said.put("subject_types_supported", List.of("public"));
        said.put("id_token_signing_alg_values_supported", List.of("RS256"));
        said.put("code_challenge_methods_supported", List.of("S256"));
        said.put("authorization_response_iss_parameter_supported", true);
        return metadata.apply(said);
    }

    /** As strict as the standard wants it: the right client, address and verifier, and once. */
    private void token(HttpExchange exchange, Map<String, String> form) throws IOException {
        var asked = codes.remove(form.getOrDefault("code", ""));
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        var basic =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
        if (asked == null
                || !basic.equals(header)
                || !asked.get("redirect_uri").equals(form.get("redirect_uri"))
                || !challenge(form.getOrDefault("code_verifier", ""))
                        .equals(asked.get("code_challenge"))) {
            say(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        var head = new LinkedHashMap<String, Object>();
        head.put("alg", "RS256");
        head.put("kid", KEY.getKeyID());
        var proof = sign.apply(head, claims.apply(said(asked)));
        say(
                exchange,
                200,
                tokens.apply(
                        "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\""
                                + proof
                                + "\"}"));
    }

    private Map<String, Object> said(Asked asked) {
        long now = clock.instant().getEpochSecond();
        var said = new LinkedHashMap<String, Object>();
        said.put("iss", issuer());
        said.put("aud", CLIENT);
        said.put("iat", now);
        said.put("exp", now + 300);
        said.put("nonce", asked.get("nonce"));
        said.putAll(asked.person());
        return said;
    }

    private static String challenge(String verifier) {
        return verifier.length() < CodeVerifier.MIN_LENGTH
                ? ""
                : CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
                        .getValue();
    }

    /** By hand, so that anything can be written. */
    static String signed(Map<String, Object> head, Map<String, Object> said) {
        return signed(json(head), json(said), KEY);
    }

    static String signed(String head, String said, RSAKey key) {
        var text = part(head) + "." + part(said);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.toPrivateKey());
            signature.update(text.getBytes(UTF_8));
            return text + "." + Base64URL.encode(signature.sign());
        } catch (GeneralSecurityException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String part(String text) {
        return Base64URL.encode(text).toString();
    }

    static String json(Map<String, Object> said) {
        return JSONObjectUtils.toJSONString(said);
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).algorithm(JWSAlgorithm.RS256).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
