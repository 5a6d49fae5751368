package nl.startklaar.ops;

import static nl.startklaar.ops.Processes.READY;
import static nl.startklaar.ops.Processes.freePort;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.startklaar.PlainBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The whole way to a publisher outside, with real processes: the demo with the publisher beside it,
 * and a client that somebody else wrote (openid-client, run by the node of the browser tests).
 */
class OutsideWalkTest {

    private static final String HOME = "/s/99AA00";
    private static final String BACK = "http://127.0.0.1:1/terug";

    private static final Pattern TILE = Pattern.compile(HOME + "/open/[0-9a-f-]{36}");
    private static final Pattern GROUP =
            Pattern.compile(HOME + "/lesmateriaal\\?groep=[0-9a-f-]{36}");

    private final Processes processes = new Processes();
    private final PlainBrowser browser = new PlainBrowser();

    private String home = "";

    @AfterEach
    void leaveNothing() throws Exception {
        browser.close();
        processes.close();
    }

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void leadsToThePublisherAndLetsNobodyElseIn() throws Exception {
        int port = freePort();
        home = "http://localhost:" + port;
        var demo = processes.serve("demo", port, "--date", "2026-09-07");
        processes.waitFor(demo, READY);
        signIn("ib@deboom.example");

        var begin = outsideTile();
        var arrived = browser.open(begin);
        assertThat(arrived.body())
                .contains("Dag Esther, je bent binnen bij Uitgeverij")
                .doesNotContain("Wolters", "@deboom.example");
        assertThat(browser.open(begin.resolve("/begin?iss=https://elders.example")).statusCode())
                .as("from somebody it does not know")
                .isEqualTo(400);

        assertThatAnIndependentClientAgrees();

        switchOff();
        assertThat(browser.open(begin).body()).contains("Je bent niet binnen");
        var children = demo.descendants().toList();
        assertThat(children).isNotEmpty();
        processes.stop(demo);
        for (ProcessHandle child : children) {
            child.onExit().get(Processes.PATIENCE, TimeUnit.SECONDS);
        }
        assertThat(new Port(begin.getPort(), true).isFree()).as("it goes with the demo").isTrue();
    }

    private void assertThatAnIndependentClientAgrees() throws Exception {
        var look =
                processes.start(
                        "publisher", "add-client", "kompas", "--redirect", BACK, "--begin", BACK);
        assertThat(processes.end(look)).isZero();
        assertThat(processes.said(look)).contains("--apply").doesNotContain("client_secret");
        var add =
                processes.start(
                        "publisher",
                        "add-client",
                        "kompas",
                        "--redirect",
                        BACK,
                        "--begin",
                        BACK,
                        "--apply");
        assertThat(processes.end(add)).isZero();
        var said = processes.said(add);
        var made = JSONObjectUtils.parse(said.substring(said.indexOf('{'), said.indexOf('}') + 1));

        var told = walk(text(made, "client_id"), text(made, "client_secret"));

        assertThat(told)
                .containsEntry("once", "invalid_grant")
                .containsEntry("guessed", "invalid_grant")
                .containsEntry("own", "bearer");
        assertThat(told.get("after")).isNotEqualTo("nothing");
        assertThat(told.get("strange")).isNotEqualTo("nothing");
        assertThat(told.get("swapped")).isNotEqualTo("nothing");
        assertThat(String.valueOf(told.get("told")))
                .contains("\"given_name\":\"Esther\"", "\"sub\":\"")
                .doesNotContain("Wolters", "@");
    }

    private static String text(Map<String, Object> made, String field) {
        return String.valueOf(made.get(field));
    }

    private Map<String, Object> walk(String client, String secret) throws Exception {
        var node = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder().command();
        var builder =
                new ProcessBuilder(
                                node.getFirst(),
                                "src/test/oidc/walk.mjs",
                                home,
                                client,
                                BACK,
                                session())
                        .redirectErrorStream(true);
        builder.environment().put("CLIENT_SECRET", String.valueOf(secret));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return JSONObjectUtils.parse(said.lines().toList().getLast());
    }

    private String session() {
        return browser.cookies().stream()
                .filter(it -> it.getName().equals("sk_session"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** The first tile that leaves the house, of any group. */
    private URI outsideTile() throws Exception {
        for (String group : linksOf(HOME + "/lesmateriaal", GROUP)) {
            for (String tile : linksOf(group, TILE)) {
                var to =
                        browser.get(URI.create(home + tile))
                                .headers()
                                .firstValue("Location")
                                .orElse("");
                if (to.startsWith("http://127.0.0.1:")) {
                    return URI.create(to);
                }
            }
        }
        throw new AssertionError("No tile leads outside");
    }

    private List<String> linksOf(String path, Pattern link) throws Exception {
        var page = browser.get(URI.create(home + path)).body();
        return link.matcher(page).results().map(MatchResult::group).distinct().toList();
    }

    private void switchOff() throws Exception {
        post("/uitloggen", Map.of());
        signIn("ict@deboom.example");
        var answer = post(HOME + "/licenties/uitgeverijen/kompas/uit", Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        post("/uitloggen", Map.of());
        signIn("ib@deboom.example");
    }

    private void signIn(String email) throws Exception {
        var answer = post("/inloggen", Map.of("email", email, "password", PracticeLogin.PASSWORD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private HttpResponse<String> post(String path, Map<String, String> values) throws Exception {
        return browser.postOurs(URI.create(home + path), values);
    }
}
