package nl.startklaar.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that answers as ours does, as far as the load looks. */
class LoadTest {

    private static final String CARD = "0123456789ABCDEF0123";

    @TempDir Path folder;

    private HttpServer server;
    private final AtomicInteger pupils = new AtomicInteger();

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/leerling/99AA00/kaart", this::card);
        server.createContext("/leerling/99AA00/thuis", this::home);
        server.createContext("/inloggen", it -> answer(it, 422, form()));
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void card(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            exchange.getResponseHeaders().add("Set-Cookie", "form=abc; Path=/; HttpOnly");
            answer(exchange, 200, form());
            return;
        }
        var typed = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        assertThat(typed).isEqualTo("_csrf=xyz&kaart=" + CARD);
        assertThat(cookies(exchange)).isEqualTo("form=abc");
        exchange.getResponseHeaders().add("Set-Cookie", "visit=123; Path=/");
        exchange.getResponseHeaders().add("Location", "/leerling/99AA00/thuis");
        answer(exchange, 303, "");
    }

    private void home(HttpExchange exchange) throws IOException {
        assertThat(cookies(exchange)).isEqualTo("form=abc; visit=123");
        pupils.incrementAndGet();
        answer(exchange, 200, "<a class=\"tile\">");
    }

    private static String form() {
        return "<input type=\"hidden\" name=\"_csrf\" value=\"xyz\">";
    }

    private static String cookies(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("Cookie");
    }

    private static void answer(HttpExchange exchange, int status, String page) throws IOException {
        try (exchange) {
            var body = page.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : 0);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private List<String> measure(String line) throws IOException {
        var guests = folder.resolve("guests");
        new Guests(List.of(new Guests.Pupil("99AA00", CARD)), List.of("l@bench.example"))
                .write(guests);
        var out = new ByteArrayOutputStream();
        Load.run(
                guests,
                server.getAddress().getPort(),
                new ByteArrayInputStream(line.getBytes(UTF_8)),
                new PrintStream(out, true, UTF_8));
        return out.toString(UTF_8).lines().toList();
    }

    @Test
    void letsAPupilInFromCardToTilesAtASteadyRate() throws IOException {
        var told = measure("0.5 PUPIL:40:4\n");

        assertThat(told).hasSize(2).startsWith("ready");
        var shot = Shot.of(told.getLast());
        assertThat(shot.count()).isEqualTo(20).isEqualTo(pupils.get());
        assertThat(shot.failed()).isZero();
        assertThat(shot.p50()).isPositive().isLessThanOrEqualTo(shot.p99());
    }

    @Test
    void asksAsOftenAsItIsAnsweredAndTwoThingsAtOnce() throws IOException {
        var told = measure("0.3 EMPTY:0:2 PUPIL:0:2\n");

        assertThat(told).hasSize(3);
        assertThat(Shot.of(told.get(1)).count()).isPositive();
        assertThat(Shot.of(told.get(2)).count()).isEqualTo(pupils.get());
    }

    @Test
    void countsApartWhatWasAnsweredOtherwise() throws IOException {
        var shot = Shot.of(measure("0.2 TEACHER:20:1\n").getLast());

        assertThat(shot.count()).isZero();
        assertThat(shot.failed()).isEqualTo(4);
    }

    @Test
    void knowsWhatMostTake() {
        var nanos = new long[100];
        for (int it = 0; it < nanos.length; it++) {
            nanos[it] = (100 - it) * 1_000_000L;
        }

        var shot = Shot.of(nanos, 1, 2, 0.5);

        assertThat(shot.p50()).isEqualTo(51);
        assertThat(shot.p95()).isEqualTo(96);
        assertThat(shot.p99()).isEqualTo(100);
        assertThat(shot.perSecond()).isEqualTo(50);
        assertThat(Shot.of(shot.line())).isEqualTo(shot);
    }
}
