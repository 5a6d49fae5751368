package nl.startklaar.network;

import jakarta.annotation.PreDestroy;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import nl.startklaar.network.Fetched.Answer;
import nl.startklaar.network.Fetched.NoAnswer;
import nl.startklaar.network.Fetched.NotAsked;
import org.springframework.stereotype.Component;

/**
 * The one class of this program that asks another server something. Only over https, and only out
 * in the world: every address of the name is looked at first, and as a rule Java still remembers
 * them when it connects a moment later. What is behind that is the network’s own wall. No redirect
 * is followed, a long answer is cut off, and a slow one is not waited for.
 */
@Component
class Fetch {

    static final int MOST_BYTES = 256 * 1024;

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration WHOLE = Duration.ofSeconds(8);

    private final PortalAddress addresses;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .connectTimeout(TO_CONNECT)
                    .build();

    Fetch(PortalAddress addresses) {
        this.addresses = addresses;
    }

    @PreDestroy
    void stop() {
        client.shutdownNow();
    }

    Fetched get(String address) {
        return ask(address, Optional.empty(), HttpRequest.newBuilder().GET());
    }

    /**
     * @param authorization as it stands in the header
     */
    Fetched get(String address, String authorization) {
        return ask(address, Optional.of(authorization), HttpRequest.newBuilder().GET());
    }

    Fetched post(String address, Optional<String> authorization, String form) {
        return ask(
                address,
                authorization,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    private Fetched ask(
            String address, Optional<String> authorization, HttpRequest.Builder question) {
        var to = addresses.find(address);
        if (to.isEmpty()) {
            return new NotAsked();
        }
        try {
            if (!mayBeAsked(to.get())) {
                return new NotAsked();
            }
        } catch (UnknownHostException nowhere) {
            return new NoAnswer();
        }
        authorization.ifPresent(it -> question.header("Authorization", it));
        return send(question.uri(to.get()).header("Accept", "application/json").build());
    }

    private boolean mayBeAsked(URI to) throws UnknownHostException {
        if (addresses.isPractice(to) || addresses.isNamedInside(to)) {
            return true;
        }
        return Stream.of(InetAddress.getAllByName(to.getHost())).allMatch(PublicAddresses::holds);
    }

    private Fetched send(HttpRequest question) {
        var asked =
                client.sendAsync(
                        question,
                        BodyHandlers.limiting(
                                BodyHandlers.ofString(StandardCharsets.UTF_8), MOST_BYTES));
        try {
            return answer(asked.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException nothing) {
            asked.cancel(true);
            return new NoAnswer();
        } catch (InterruptedException stopped) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            return new NoAnswer();
        }
    }

    private static Answer answer(HttpResponse<String> it) {
        return new Answer(
                it.statusCode(), it.headers().firstValue("Content-Type").orElse(""), it.body());
    }
}
