package nl.startklaar.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import nl.startklaar.TestDatabase;
import nl.startklaar.TestTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A server that shows a certificate of its own. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "startklaar.web.address=https://startklaar.voorbeeldschool.example")
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestTime.class})
@DirtiesContext
class HttpsTest {

    private static final String HSTS = "Strict-Transport-Security";

    @TempDir static Path folder;

    @LocalServerPort int port;
    @Autowired CertificateDays days;
    @Autowired TestTime.Moment clock;

    @DynamicPropertySource
    static void certificate(DynamicPropertyRegistry registry) throws Exception {
        GivenCertificate.make(folder)
                .properties()
                .forEach((name, value) -> registry.add(name, () -> value));
    }

    @Test
    void everyCookieIsOfThisHostAlone() throws Exception {
        var page = get("/inloggen");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(it -> it.startsWith("__Host-"))
                .allMatch(it -> it.contains("; Secure") && it.contains("; HttpOnly"))
                .allMatch(it -> it.contains("Path=/") && !it.contains("Domain="));
        assertThat(page.headers().firstValue(HSTS)).isPresent();
    }

    /** The proxy came over http, and the visitor did not. */
    @Test
    void asksForHttpsNextTimeAlsoBehindAProxy(@Autowired MockMvcTester mvc) {
        assertThat(mvc.get().uri("/inloggen"))
                .hasHeader(HSTS, "max-age=31536000 ; includeSubDomains");
    }

    @Test
    void saysTwoWeeksBeforeThatItEnds() {
        clock.itIs(Instant.now().plus(Duration.ofDays(GivenCertificate.DAYS - 15)));
        assertThat(days.look().needsAttention()).isFalse();

        clock.itIs(Instant.now().plus(Duration.ofDays(GivenCertificate.DAYS - 13)));
        assertThat(days.look().needsAttention()).isTrue();
        assertThat(days.look().sentences())
                .singleElement()
                .returns("ops.certificate.soon", it -> it.key());
    }

    @Test
    void refusesWhatDoesNotFit(@TempDir Path elsewhere) throws Exception {
        var mine = new Certificate(folder.resolve("chain.pem"), folder.resolve("key.pem"));
        var other = GivenCertificate.make(elsewhere);
        var text = Files.writeString(elsewhere.resolve("text.pem"), "geen sleutel");
        var now = Instant.now();

        mine.mustFit(now);
        stops(new Certificate(mine.chain(), other.key()), now, "other-key");
        stops(mine, now.plus(Duration.ofDays(GivenCertificate.DAYS + 1)), "over");
        for (Certificate it :
                List.of(
                        new Certificate(text, mine.key()),
                        new Certificate(mine.chain(), text),
                        new Certificate(mine.key(), mine.key()),
                        new Certificate(elsewhere.resolve("none.pem"), mine.key()))) {
            stops(it, now, "unreadable");
        }
    }

    private static void stops(Certificate it, Instant now, String why) {
        assertThatThrownBy(() -> it.mustFit(now))
                .as("%s", it)
                .isInstanceOfSatisfying(
                        Stopped.class,
                        stopped -> {
                            assertThat(stopped.exit()).isEqualTo(Exit.REFUSED);
                            assertThat(stopped.sentence().key())
                                    .isEqualTo("ops.serve.certificate." + why);
                        });
    }

    private HttpResponse<String> get(String path) throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(GivenCertificate.store(folder));
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        try (var client = HttpClient.newBuilder().sslContext(context).build()) {
            var address = URI.create("https://localhost:" + port + path);
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }
}
