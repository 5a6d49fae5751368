package nl.startklaar.network;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/**
 * @param back where portals are connected
 */
record KnownPortalsPage(String back, List<KnownPortal> portals) {

    private static final int QUESTIONS = 5;

    KnownPortalsPage {
        portals = List.copyOf(portals);
    }

    /** What a school asks its supplier, as keys. */
    List<String> questions() {
        return IntStream.rangeClosed(1, QUESTIONS)
                .mapToObj(it -> "network.preset.ask." + it)
                .toList();
    }

    /** Of a public page, so that people see whose it is. */
    static String host(String source) {
        return URI.create(source).getHost();
    }
}
