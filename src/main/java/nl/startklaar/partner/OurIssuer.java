package nl.startklaar.partner;

import com.nimbusds.oauth2.sdk.id.Issuer;
import java.net.URI;
import nl.startklaar.web.WebSettings;
import org.springframework.stereotype.Component;

/** Who we are to other people's systems, and where each door is. */
@Component
class OurIssuer {

    private final String address;

    OurIssuer(WebSettings settings) {
        address = settings.address().replaceAll("/+$", "");
    }

    String address() {
        return address;
    }

    Issuer value() {
        return new Issuer(address);
    }

    URI at(String path) {
        return URI.create(address + path);
    }
}
