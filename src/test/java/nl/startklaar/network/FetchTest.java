package nl.startklaar.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import nl.startklaar.network.Fetched.Answer;
import nl.startklaar.network.Fetched.NoAnswer;
import nl.startklaar.network.Fetched.NotAsked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** We ask portals and nobody else, and do not let them keep us busy. */
class FetchTest {

    private final Fetch strict = fetch(false);
    private final Fetch practice = fetch(true);
    private HttpServer server = none();

    private static Fetch fetch(boolean loopback) {
        return new Fetch(new PortalAddress(new NetworkSettings(loopback, List.of())));
    }

    private static HttpServer none() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }

    @BeforeEach
    void start() {
        server.createContext(
                "/",
                it -> {
                    it.sendResponseHeaders(200, 0);
                    it.getResponseBody().write("{}".getBytes(UTF_8));
                    it.close();
                });
        server.createContext(
                "/elders",
                it -> {
                    it.getResponseHeaders().add("Location", "/");
                    it.sendResponseHeaders(302, -1);
                    it.close();
                });
        server.createContext(
                "/lang",
                it -> {
                    it.sendResponseHeaders(200, 0);
                    it.getResponseBody().write(new byte[Fetch.MOST_BYTES + 1]);
                    it.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        strict.stop();
        practice.stop();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://portaal.example/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.64.0.1/",
                "https://[fe80::1]/",
                "https://[fc00::1]/",
                "https://[2002:7f00:1::]/",
                "https://0.0.0.0/",
                "https://localhost/",
                "https://portaal.example@127.0.0.1/",
                "https://portaal.example#/",
                "file:///etc/passwd",
                "ftp://portaal.example/",
                "https:///geen",
                ""
            })
    void asksNothingWithinANetwork(String address) {
        assertThat(strict.get(address)).isEqualTo(new NotAsked());
    }

    @Test
    void asksThisMachineOnlyInPractice() {
        assertThat(practice.get(at("/"))).isEqualTo(new Answer(200, "", "{}"));
        assertThat(strict.get(at("/"))).isEqualTo(new NotAsked());
    }

    @Test
    void followsNobodyElsewhere() {
        assertThat(practice.get(at("/elders")))
                .isInstanceOfSatisfying(Answer.class, it -> assertThat(it.isFine()).isFalse());
    }

    @Test
    void readsNoEndlessAnswer() {
        assertThat(practice.get(at("/lang"))).isEqualTo(new NoAnswer());
    }

    @Test
    void nobodyThereIsNoAnswer() {
        server.stop(0);

        assertThat(practice.get(at("/"))).isEqualTo(new NoAnswer());
    }
}
