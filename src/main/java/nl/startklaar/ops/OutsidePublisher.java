package nl.startklaar.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.startklaar.ops.OutsideVisits.Begun;
import nl.startklaar.ops.OutsideVisits.Visitor;
import org.springframework.web.util.HtmlUtils;

/** The pages of the invented publisher: one where a visit begins, and one where it arrives. */
final class OutsidePublisher {

    private static final Pattern STATE = Pattern.compile("(?:^|; *)bezoek=([A-Za-z0-9_-]+)");

    private final Screen screen;
    private final String name;
    private final OutsideVisits visits;

    OutsidePublisher(Screen screen, String name, OutsideVisits visits) {
        this.screen = screen;
        this.name = name;
        this.visits = visits;
    }

    HttpServer open(int port) throws IOException {
        var server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/begin", this::begin);
        server.createContext("/terug", this::arrive);
        server.createContext("/", it -> answer(it, 200, page("ops.outside.home", "")));
        server.start();
        return server;
    }

    private void begin(HttpExchange exchange) throws IOException {
        Optional<Begun> begun;
        try {
            begun = visits.begin(query(exchange));
        } catch (GeneralException unreachable) {
            begun = Optional.empty();
        }
        if (begun.isEmpty()) {
            answer(exchange, 400, page("ops.outside.unknown", ""));
            return;
        }
        var headers = exchange.getResponseHeaders();
        headers.set(
                "Set-Cookie",
                "bezoek=%s; HttpOnly; SameSite=Lax; Path=/".formatted(begun.get().state()));
        headers.set("Location", begun.get().address().toString());
        answer(exchange, 303, "");
    }

    private void arrive(HttpExchange exchange) throws IOException {
        var visitor = visitor(exchange);
        if (visitor.isPresent()) {
            answer(exchange, 200, welcome(visitor.get()));
        } else {
            answer(exchange, 403, page("ops.outside.closed", ""));
        }
    }

    private Optional<Visitor> visitor(HttpExchange exchange) throws IOException {
        try {
            return visits.comeBack(query(exchange), stateOf(exchange));
        } catch (GeneralException | BadJOSEException | JOSEException refused) {
            return Optional.empty();
        }
    }

    private static String stateOf(HttpExchange exchange) {
        var cookies = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
        return cookies.stream()
                .map(STATE::matcher)
                .filter(Matcher::find)
                .map(it -> it.group(1))
                .findFirst()
                .orElse("");
    }

    private static String query(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    }

    private String welcome(Visitor visitor) {
        var known =
                new TreeMap<>(visitor.claims())
                        .entrySet().stream()
                                .map(it ->
                                        "<tr><th>%s</th><td>%s</td></tr>"
                                                .formatted(
                                                        escaped(it.getKey()),
                                                        escaped(it.getValue())))
                                .collect(Collectors.joining());
        var below =
                "<p>%s</p><h2>%s</h2><table>%s</table>"
                        .formatted(
                                words("ops.outside.target", visitor.target()),
                                words("ops.outside.known"),
                                known);
        return page("ops.outside.welcome", below, visitor.name(), name);
    }

    private String page(String title, String below, Object... arguments) {
        var heading = words(title, arguments.length == 0 ? new Object[] {name} : arguments);
        return """
               <!doctype html><html lang="%s"><head><meta charset="utf-8">
               <meta name="viewport" content="width=device-width, initial-scale=1">
               <title>%s</title></head>
               <body><main><h1>%s</h1>%s</main></body></html>
               """
                .formatted(screen.locale().getLanguage(), escaped(name), heading, below);
    }

    private String words(String key, Object... arguments) {
        return escaped(screen.text(key, arguments));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }

    private static void answer(HttpExchange exchange, int status, String page) throws IOException {
        try (exchange) {
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "text/html; charset=utf-8");
            headers.set("Cache-Control", "no-store");
            headers.set("Content-Security-Policy", "default-src 'none'");
            var body = page.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
