package nl.startklaar.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** One question to a demo program outside, and its answer. */
record OutsideExchange(HttpExchange exchange) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LARGEST_FORM = 20_000;

    boolean isPost() {
        return exchange.getRequestMethod().equals("POST");
    }

    String query() {
        return Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    }

    /** The body of a form, as it came. */
    String body() throws IOException {
        return new String(exchange.getRequestBody().readNBytes(LARGEST_FORM), UTF_8);
    }

    Map<String, List<String>> form() throws IOException {
        return URLUtils.parseParameters(body());
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    Optional<String> cookie(String name) {
        return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                .flatMap(it -> List.of(it.split("; *")).stream())
                .filter(it -> it.startsWith(name + "="))
                .map(it -> it.substring(name.length() + 1))
                .findFirst();
    }

    void keep(String name, String value) {
        set("Set-Cookie", "%s=%s; HttpOnly; SameSite=Lax; Path=/".formatted(name, value));
    }

    void forget(String name) {
        set("Set-Cookie", name + "=; Max-Age=0; HttpOnly; SameSite=Lax; Path=/");
    }

    void set(String header, String value) {
        exchange.getResponseHeaders().add(header, value);
    }

    void html(int status, String page) throws IOException {
        answer(status, "text/html; charset=utf-8", page.getBytes(UTF_8));
    }

    void json(int status, Object value) throws IOException {
        answer(status, "application/json", JSON.writeValueAsBytes(value));
    }

    void to(URI address) throws IOException {
        set("Location", address.toString());
        answer(303, "text/plain", new byte[0]);
    }

    void answer(int status, String type, byte[] body) throws IOException {
        try (exchange) {
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", type);
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "same-origin");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
