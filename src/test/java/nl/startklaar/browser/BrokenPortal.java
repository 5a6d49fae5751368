package nl.startklaar.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A portal of a network that lets everybody through, and fails as soon as we ask who it is. */
final class BrokenPortal implements AutoCloseable {

    private final HttpServer server;
    private final URI ours;

    /**
     * @param ours where the server of the test really is; it does not know its own address
     */
    BrokenPortal(String ours) throws IOException, JOSEException {
        this.ours = URI.create(ours);
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        var keys = new JWKSet(new RSAKeyGenerator(2048).keyID("1").generate().toPublicJWK());
        server.createContext(
                "/.well-known/openid-configuration", it -> answer(it, 200, description()));
        server.createContext("/jwks", it -> answer(it, 200, keys.toString()));
        server.createContext("/authorize", this::sendBack);
        server.createContext("/token", it -> answer(it, 500, ""));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String description() {
        return """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
         "jwks_uri": "%1$s/jwks", "response_types_supported": ["code"],
         "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"],
         "code_challenge_methods_supported": ["S256"]}
        """
                .formatted(address());
    }

    private void sendBack(HttpExchange exchange) throws IOException {
        var asked = URLUtils.parseParameters(exchange.getRequestURI().getRawQuery());
        var back = ours.resolve(URI.create(first(asked, "redirect_uri")).getPath());
        exchange.getResponseHeaders()
                .set("Location", back + "?code=c&state=" + first(asked, "state"));
        answer(exchange, 303, "");
    }

    private static String first(Map<String, List<String>> asked, String name) {
        return Objects.requireNonNullElse(MultivaluedMapUtils.getFirstValue(asked, name), "");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            var bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
