package nl.startklaar.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/**
 * A child's device without a window: what travels between it and the server is all there, so that
 * thirty of them fit into a test. It speaks from the internet address that it was given.
 */
final class Tablet implements AutoCloseable {

    private static final Pattern FORM = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient http;

    Tablet(String address, String from) {
        this.address = address;
        this.http =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .localAddress(InetAddress.ofLiteral(from))
                        .build();
    }

    /**
     * The page that a child sees in the end.
     *
     * @param link with the address that the server thinks it has, or without one
     */
    String opens(String link) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(link)));
    }

    /**
     * @param card what is read from it: an address, with its secret behind the #
     */
    String shows(String card) throws IOException, InterruptedException {
        var page = opens(card);
        var form = FORM.matcher(page);
        if (!form.find()) {
            return page;
        }
        return send(
                HttpRequest.newBuilder(at(card))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "_csrf="
                                                + encoded(form.group(1))
                                                + "&kaart="
                                                + encoded(URI.create(card).getFragment()))));
    }

    private URI at(String link) {
        return URI.create(address).resolve(URI.create(link).getRawPath());
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(
                        request.header("Accept", "text/html").build(), BodyHandlers.ofString(UTF_8))
                .body();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
