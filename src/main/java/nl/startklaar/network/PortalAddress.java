package nl.startklaar.network;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What an address of a portal must be like before we ask it something, or send anybody there:
 * https, a host and nothing clever. Only this machine itself may go without https, when the
 * settings say that this is practice.
 */
@Component
class PortalAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LONGEST = 500;

    private final NetworkSettings settings;

    PortalAddress(NetworkSettings settings) {
        this.settings = settings;
    }

    Optional<URI> find(String written) {
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(written)).filter(this::isPlain);
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** Each of them; two it may do without. */
    boolean areSafe(Endpoints it) {
        var needed = Stream.of(it.authorization(), it.token(), it.keys());
        var extra = Stream.of(it.person(), it.endSession()).filter(address -> !address.isEmpty());
        return Stream.concat(needed, extra).allMatch(address -> find(address).isPresent());
    }

    private boolean isPlain(URI it) {
        return it.getHost() != null
                && it.getRawUserInfo() == null
                && it.getRawFragment() == null
                && (isHttps(it) || isPractice(it));
    }

    private static boolean isHttps(URI it) {
        return "https".equals(it.getScheme());
    }

    /** On this machine, while the settings allow that. */
    boolean isPractice(URI it) {
        return settings.loopback()
                && "http".equals(it.getScheme())
                && THIS_MACHINE.contains(it.getHost().toLowerCase(Locale.ROOT));
    }

    /** Within the own network, and named in the settings. */
    boolean isNamedInside(URI it) {
        return settings.insideHosts().contains(it.getHost().toLowerCase(Locale.ROOT));
    }
}
