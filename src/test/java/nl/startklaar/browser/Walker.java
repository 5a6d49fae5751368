package nl.startklaar.browser;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.startklaar.PlainBrowser;

/** Somebody who follows every link there is, without a window: only what the server says counts. */
final class Walker {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final int OF_A_KIND = 4;

    private final PlainBrowser browser = new PlainBrowser();
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
        return browser.get(at(path)).body();
    }

    int submit(String action, Map<String, String> fields) throws Exception {
        return browser.post(at(action), withProof(fields)).statusCode();
    }

    void signIn() throws Exception {
        if (!email.isEmpty()) {
            submit("/inloggen", Map.of("email", email, "password", password));
        }
    }

    boolean isOutside() throws Exception {
        return !email.isEmpty() && browser.get(at("/mijn")).statusCode() != 200;
    }

    private Map<String, String> withProof(Map<String, String> fields) throws Exception {
        var filled = new LinkedHashMap<>(fields);
        filled.put("_csrf", proof());
        return filled;
    }

    private String proof() throws Exception {
        var found = PlainBrowser.proofIn(open("/hulp"));
        return found.isPresent()
                ? found.get()
                : PlainBrowser.proofIn(open("/wachtwoord-vergeten")).orElse("");
    }

    private URI at(String path) {
        return URI.create(address + path);
    }
}
