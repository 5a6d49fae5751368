package nl.startklaar.shortcut;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads an address of the hub: {@code …/login/leerlingen/snelkoppelaar?TARGET=…&INSTELLING_REF=…},
 * for pupils, or through a network portal {@code …/login/snelkoppelaar?NETWERKBEHEERDER=…&…}.
 */
final class HubAddress {

    static final String REFERENCE = "INSTELLING_REF";
    static final String TARGET = "TARGET";

    private static final String FOR_TEACHERS = "/login/leerkracht";
    private static final String SIGN_IN = "/login/";
    private static final int LONGEST = 3_000;

    private HubAddress() {}

    static Optional<OldAddress> find(String written) {
        int query = written.indexOf('?');
        int path = written.indexOf(SIGN_IN);
        if (written.length() > LONGEST || path < 0 || query < path) {
            return Optional.empty();
        }
        var audience = written.startsWith(FOR_TEACHERS, path) ? Audience.TEACHERS : Audience.PUPILS;
        var asked = written.substring(query + 1);
        return of(field(asked, REFERENCE), field(asked, TARGET), audience);
    }

    static Optional<OldAddress> of(String reference, String target, Audience audience) {
        return target.length() > OldAddress.LONGEST_TARGET || target.indexOf('\0') >= 0
                ? Optional.empty()
                : Ids.find(reference).map(it -> new OldAddress(it, audience, target));
    }

    private static String field(String query, String name) {
        return Arrays.stream(query.split("#", 2)[0].split("&"))
                .filter(it -> it.startsWith(name + "="))
                .map(it -> decode(it.substring(name.length() + 1)))
                .findFirst()
                .orElse("");
    }

    /** As it stands there, when it is not written as an address writes it. */
    private static String decode(String written) {
        try {
            return URLDecoder.decode(written, UTF_8);
        } catch (IllegalArgumentException halfWritten) {
            return written;
        }
    }
}
