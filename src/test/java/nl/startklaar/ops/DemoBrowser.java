package nl.startklaar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who walks from page to page, and keeps the cookies of each place. */
final class DemoBrowser implements AutoCloseable {

    private static final Pattern FORM = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int MOST_STEPS = 12;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).header("Accept", "text/html").build();
        return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** From address to address, as far as it leads. */
    HttpResponse<String> open(URI address) throws IOException, InterruptedException {
        return follow(get(address));
    }

    /** A form of a page that is not ours. */
    HttpResponse<String> send(URI address, Map<String, String> values)
            throws IOException, InterruptedException {
        return follow(post(address, values));
    }

    /** A form of ours, with the proof that it came from a page of ours. */
    HttpResponse<String> sendOurs(URI address, Map<String, String> values)
            throws IOException, InterruptedException {
        var proof = FORM.matcher(get(address.resolve("/hulp")).body());
        assertThat(proof.find()).isTrue();
        var all =
                Stream.concat(
                                values.entrySet().stream(),
                                Map.of("_csrf", proof.group(1)).entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return follow(post(address, all));
    }

    private HttpResponse<String> post(URI address, Map<String, String> values)
            throws IOException, InterruptedException {
        var body =
                values.entrySet().stream()
                        .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
        var request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
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
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
