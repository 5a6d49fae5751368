package nl.startklaar.factor;

import java.net.URI;
import java.util.Locale;
import nl.startklaar.web.WebSettings;
import org.springframework.stereotype.Component;

/**
 * Where passkeys belong: the address that people type, and nothing a request says. A browser shows
 * a passkey of this place to no other.
 */
@Component
class OwnOrigin {

    private final String origin;
    private final String domain;

    OwnOrigin(WebSettings settings) {
        var address = URI.create(settings.address());
        domain = address.getHost().toLowerCase(Locale.ROOT);
        origin =
                address.getScheme().toLowerCase(Locale.ROOT)
                        + "://"
                        + domain
                        + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    String origin() {
        return origin;
    }

    /** To which the keys are bound. */
    String domain() {
        return domain;
    }
}
