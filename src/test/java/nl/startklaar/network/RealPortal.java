package nl.startklaar.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A provider that others wrote (oidc-provider), run by the node of the browser tests, and the
 * browser of somebody who is signed in there.
 */
final class RealPortal implements AutoCloseable {

    static final String SECRET = "een-lang-geheim-van-de-test";

    private static final Pattern CONFIRM = Pattern.compile("name=\"xsrf\" value=\"([^\"]+)\"");

    private final Process process;
    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final BufferedReader said;
    private final String issuer;

    /**
     * @param eckId of the one who is signed in there
     */
    RealPortal(String eckId) throws IOException {
        var node = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder().command();
        var builder =
                new ProcessBuilder(node.getFirst(), "src/test/portal/provider.mjs")
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("CLIENT_SECRET", SECRET, "ECK_ID", eckId));
        process = builder.start();
        said = process.inputReader(UTF_8);
        issuer = "http://127.0.0.1:" + waitFor("[0-9]+");
    }

    /** It warns first that it is for practice. */
    private String waitFor(String expected) throws IOException {
        var line = said.readLine();
        while (line != null && !line.matches(expected)) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("the provider did not start");
        }
        return line;
    }

    /**
     * @param back where it may send people back to
     * @param after where it may send who went out there
     * @param heard where it tells that somebody signed out
     */
    void learn(String back, String after, String heard) throws IOException {
        var in = process.outputWriter(UTF_8);
        in.write(back + " " + after + " " + heard + "\n");
        in.flush();
        waitFor("ready");
    }

    String issuer() {
        return issuer;
    }

    /** From page to page there, until it sends the browser back to us. */
    URI walk(String address) throws IOException, InterruptedException {
        var at = URI.create(address);
        while (at.toString().startsWith(issuer)) {
            var answer = send(HttpRequest.newBuilder(at).build());
            at = at.resolve(answer.headers().firstValue("Location").orElseThrow());
        }
        return at;
    }

    /** Says yes where it asks whether somebody really wants to go out. */
    URI goOut(String address) throws IOException, InterruptedException {
        var asked = send(HttpRequest.newBuilder(URI.create(address)).build());
        var proof = CONFIRM.matcher(asked.body());
        if (!proof.find()) {
            throw new IOException("the provider asks nothing");
        }
        var yes =
                HttpRequest.newBuilder(URI.create(issuer + "/session/end/confirm"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("logout=yes&xsrf=" + proof.group(1)))
                        .build();
        return URI.create(send(yes).headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        return browser.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
        browser.close();
        process.destroyForcibly();
    }
}
