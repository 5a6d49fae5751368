package nl.startklaar.browser;

import java.net.URI;
import java.util.Map;
import nl.startklaar.PlainBrowser;

/**
 * A child's device without a window, at a server that thinks it has another address.
 *
 * @param address where the server really is
 */
record Tablet(String address, PlainBrowser browser) implements AutoCloseable {

    /**
     * @param from the internet address from which it asks
     */
    Tablet(String address, String from) {
        this(address, new PlainBrowser(from));
    }

    /**
     * The page that a child sees in the end.
     *
     * @param link with the address that the server thinks it has, or without one
     */
    String opens(String link) throws Exception {
        return browser.open(at(link)).body();
    }

    /**
     * @param card what is read from it: an address, with its secret behind the #
     */
    String shows(String card) throws Exception {
        var page = opens(card);
        var proof = PlainBrowser.proofIn(page);
        return proof.isEmpty()
                ? page
                : browser.submit(
                                at(card),
                                Map.of(
                                        "_csrf",
                                        proof.get(),
                                        "kaart",
                                        URI.create(card).getFragment()))
                        .body();
    }

    private URI at(String link) {
        return URI.create(address).resolve(URI.create(link).getRawPath());
    }

    @Override
    public void close() {
        browser.close();
    }
}
