package nl.startklaar.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.startklaar.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One request is not taken for two. Each of these says in two ways where it ends; a proxy before us
 * may believe the one and we the other. Behind each stands a second request: it is never answered.
 */
@HouseTest
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "startklaar.web.secure-cookies=false")
class SmugglingTest {

    private static final String SECOND = "GET /hulp HTTP/1.1\r\nHost: localhost\r\n\r\n";

    /** Of another answer than the second: whoever gets that of the second got another's. */
    private static final String NEXT =
            "GET /bestaat-niet HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private static final String LAST =
            "GET /hulp HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    private static final String NOTHING_MORE = "0\r\n\r\n";
    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.1 (\\d{3})");
    private static final int PATIENCE = 3_000;

    /** What says where the body ends; the second request is in or behind it. */
    enum Doubtful {
        LENGTH_AND_CHUNKS("Content-Length: 6\r\nTransfer-Encoding: chunked\r\n", NOTHING_MORE),
        CHUNKS_AND_LENGTH("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", NOTHING_MORE),
        TWO_ENCODINGS(
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", NOTHING_MORE),
        AN_ENCODING_NOBODY_KNOWS("Transfer-Encoding: xchunked\r\n", NOTHING_MORE),
        AN_ENCODING_BEHIND_A_BLANK("Transfer-Encoding : chunked\r\n", NOTHING_MORE),
        AN_ENCODING_BEHIND_A_TAB("Transfer-Encoding:\tchunked, identity\r\n", NOTHING_MORE),
        AN_ENCODING_ON_A_FOLDED_LINE("Transfer-Encoding:\r\n chunked, x\r\n", NOTHING_MORE),
        AN_ENCODING_BEHIND_A_BARE_RETURN("X-Nothing: x\rTransfer-Encoding: chunked\r\n", ""),
        TWO_LENGTHS("Content-Length: 0\r\nContent-Length: 5\r\n", ""),
        TWO_LENGTHS_ON_A_LINE("Content-Length: 0, 5\r\n", ""),
        A_LENGTH_WITH_A_SIGN("Content-Length: +0\r\n", ""),
        A_LENGTH_BELOW_NOTHING("Content-Length: -1\r\n", ""),
        A_LENGTH_IN_LETTERS("Content-Length: 0x0\r\n", ""),
        A_NULL_IN_A_NAME("X-Not\0hing: x\r\nContent-Length: 0\r\n", ""),
        A_CHUNK_WITHOUT_A_SIZE("Transfer-Encoding: chunked\r\n", "\r\n\r\n"),
        A_CHUNK_IN_ANOTHER_NOTATION("Transfer-Encoding: chunked\r\n", "0x0\r\n\r\n"),
        A_CHUNK_BELOW_NOTHING("Transfer-Encoding: chunked\r\n", "-1\r\n\r\n"),
        TWO_HOSTS("Host: elders.example\r\nContent-Length: 0\r\n", "");

        private final String headers;
        private final String body;

        Doubtful(String headers, String body) {
            this.headers = headers;
            this.body = body;
        }

        String request() {
            return "POST /inloggen HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n" + body;
        }
    }

    @LocalServerPort private int port;

    @ParameterizedTest
    @EnumSource
    void whatIsDoubtfulGetsOneAnswerAtMostAndTheLineIsCut(Doubtful it) throws IOException {
        var answer = send(it.request() + SECOND);

        assertThat(answer.count()).as("answers to %s: %s", it, answer).isLessThanOrEqualTo(1);
        assertThat(answer.isCut()).as("the line after %s: %s", it, answer).isTrue();
    }

    /**
     * With nginx before us, when {@code STARTKLAAR_NGINX} says where it is: it is no part of a
     * build. Whatever the two make of a doubtful request, the next one on the same line gets its
     * own answer.
     */
    @Test
    void nginxBeforeUsAgreesOnWhereARequestEnds(@TempDir Path folder) throws Exception {
        var program = System.getenv("STARTKLAAR_NGINX");
        if (program == null) {
            System.out.println("STARTKLAAR_NGINX names no nginx: the two were not tried together.");
            return;
        }
        try (var nginx = Nginx.before(port, program, folder)) {
            for (Doubtful it : Doubtful.values()) {
                var answer = send(nginx.port(), it.request() + SECOND);

                assertThat(answer.count()).as("%s: %s", it, answer).isLessThanOrEqualTo(1);
                assertThat(send(nginx.port(), NEXT).text())
                        .as("after %s", it)
                        .startsWith("HTTP/1.1 404");
            }
            assertThat(send(nginx.port(), LAST).text())
                    .as("the offender: the second has another answer")
                    .startsWith("HTTP/1.1 200");
        }
    }

    /**
     * The offender: two requests one after the other are two answers, so a second would be seen.
     */
    @Test
    void seesASecondAnswer() throws IOException {
        assertThat(send(SECOND + LAST).count()).isEqualTo(2);
    }

    /** What a browser or a proxy may write: the end is plain, and both are answered. */
    @Test
    void takesAChunkThatSaysMoreThanItsSize() throws IOException {
        var plain =
                "POST /inloggen HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "3;why=not\r\na=b\r\n0\r\n\r\n";

        assertThat(send(plain + LAST).count()).isEqualTo(2);
    }

    @Test
    void repeatsNoHostThatSomebodyInvents() throws IOException {
        for (String page : new String[] {"/inloggen", "/", "/wachtwoord-vergeten", "/niets"}) {
            var invented =
                    send(
                            "GET "
                                    + page
                                    + " HTTP/1.1\r\nHost: elders.example\r\nX-Forwarded-Host: elders.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
            assertThat(invented.text()).as(page).doesNotContain("elders.example");
        }
        assertThat(send("GET /hulp HTTP/1.1\r\nConnection: close\r\n\r\n").text())
                .startsWith("HTTP/1.1 400");
    }

    /** What came back until the line was cut, or until nothing more came. */
    private record Answer(String text, boolean isCut) {

        private long count() {
            return ANSWER.matcher(text).results().count();
        }
    }

    private Answer send(String request) throws IOException {
        return send(port, request);
    }

    private static Answer send(int port, String request) throws IOException {
        var heard = new ByteArrayOutputStream();
        try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            line.setSoTimeout(PATIENCE);
            line.getOutputStream().write(request.getBytes(ISO_8859_1));
            line.getOutputStream().flush();
            line.getInputStream().transferTo(heard);
            return new Answer(heard.toString(ISO_8859_1), true);
        } catch (SocketTimeoutException silent) {
            return new Answer(heard.toString(ISO_8859_1), false);
        }
    }
}
