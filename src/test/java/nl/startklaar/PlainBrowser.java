package nl.startklaar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a window: what travels between it and a server is all there, and it keeps the
 * cookies of each place. Quick enough to have thirty of them.
 */
public final class PlainBrowser implements AutoCloseable {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int MOST_STEPS = 12;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client;

    public PlainBrowser() {
        this("127.0.0.1");
    }

    /**
     * @param from the internet address from which it asks
     */
    public PlainBrowser(String from) {
        client =
                HttpClient.newBuilder()
                        .cookieHandler(cookies)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .localAddress(InetAddress.ofLiteral(from))
                        .build();
    }

    /** What shows that a form came from this page; empty when it has none. */
    public static Optional<String> proofIn(String page) {
        return PROOF.matcher(page).results().map((MatchResult it) -> it.group(1)).findFirst();
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    public HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address));
    }

    /** As a form sends them. */
    public HttpResponse<String> post(URI address, Map<String, String> values)
            throws IOException, InterruptedException {
        var body =
                values.entrySet().stream()
                        .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** With the proof that the form came from a page of ours. */
    public HttpResponse<String> postOurs(URI address, Map<String, String> values)
            throws IOException, InterruptedException {
        var all = new LinkedHashMap<>(values);
        all.put("_csrf", proofIn(get(address.resolve("/hulp")).body()).orElseThrow());
        return post(address, all);
    }

    public HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(
                request.header("Accept", "text/html").build(), BodyHandlers.ofString(UTF_8));
    }

    /** From address to address, as far as it leads. */
    public HttpResponse<String> open(URI address) throws IOException, InterruptedException {
        return follow(get(address));
    }

    /** The same, behind a form. */
    public HttpResponse<String> submit(URI address, Map<String, String> values)
            throws IOException, InterruptedException {
        return follow(post(address, values));
    }

    public HttpResponse<String> submitOurs(URI address, Map<String, String> values)
            throws IOException, InterruptedException {
        return follow(postOurs(address, values));
    }

    private HttpResponse<String> follow(HttpResponse<String> first)
            throws IOException, InterruptedException {
        var answer = first;
        for (int step = 0; step < MOST_STEPS; step++) {
            var on = answer.headers().firstValue("Location");
            if (on.isEmpty()) {
                return answer;
            }
            answer = get(answer.uri().resolve(on.get()));
        }
        throw new AssertionError("It leads on and on: " + answer.uri());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
