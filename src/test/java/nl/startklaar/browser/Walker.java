package nl.startklaar.browser;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who follows every link there is, without a window: only what the server says counts. */
final class Walker {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final int OF_A_KIND = 4;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;
    private final String email;
    private final String password;

    /** Without an address of mail: somebody who is not signed in. */
    Walker(String address, String email, String password) {
        this.address = address;
        this.email = email;
        this.password = password;
    }

    /** Every page that the links lead to, by its address; of each kind not more than a few. */
    Map<String, String> pages(Set<String> begin, UnaryOperator<String> kind) throws Exception {
        var count = new HashMap<String, Integer>();
        var pages = new LinkedHashMap<String, String>();
        var next = new ArrayDeque<>(begin);
        while (!next.isEmpty()) {
            var path = next.pop();
            var of = kind.apply(path);
            if (!of.isEmpty()
                    && !pages.containsKey(path)
                    && count.merge(of, 1, Integer::sum) <= OF_A_KIND) {
                pages.put(path, open(path));
                LINK.matcher(pages.get(path)).results().map(it -> it.group(1)).forEach(next::add);
            }
        }
        return pages;
    }

    String open(String path) throws Exception {
        return send(request(path).GET()).body();
    }

    /** Signs in again when the last form was one that signs out. */
    int submit(String action, Map<String, String> fields) throws Exception {
        var filled = new LinkedHashMap<>(fields);
        filled.put("_csrf", proof());
        return send(form(action, filled)).statusCode();
    }

    void signIn() throws Exception {
        if (!email.isEmpty()) {
            send(form("/inloggen", Map.of("email", email, "password", password, "_csrf", proof())));
        }
    }

    boolean isOutside() throws Exception {
        return !email.isEmpty() && send(request("/mijn").GET()).statusCode() != 200;
    }

    private String proof() throws Exception {
        var found = PROOF.matcher(open("/hulp"));
        if (found.find()) {
            return found.group(1);
        }
        var door = PROOF.matcher(open("/wachtwoord-vergeten"));
        return door.find() ? door.group(1) : "";
    }

    private HttpRequest.Builder form(String action, Map<String, String> fields) {
        var body =
                fields.entrySet().stream()
                        .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
        return request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
