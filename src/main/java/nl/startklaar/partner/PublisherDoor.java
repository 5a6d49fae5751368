package nl.startklaar.partner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Product;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.portal.OutsideDoor;
import nl.startklaar.school.School;
import org.springframework.stereotype.Component;

/**
 * Where a tile of a publisher outside leads. The publisher begins the visit itself, and asks us who
 * it is that comes: so nobody is sent in by an address that somebody else made.
 */
@Component
class PublisherDoor implements OutsideDoor {

    private final Catalogue catalogue;
    private final PublisherClients clients;
    private final OurIssuer issuer;

    PublisherDoor(Catalogue catalogue, PublisherClients clients, OurIssuer issuer) {
        this.catalogue = catalogue;
        this.clients = clients;
        this.issuer = issuer;
    }

    @Override
    public Optional<URI> forAdult(School school, Product product) {
        return address(Hint.ofAdult(school), product);
    }

    @Override
    public Optional<URI> forPupil(School school, Product product) {
        return address(Hint.ofPupil(school), product);
    }

    /** It names the school and the product, and not the person. */
    private Optional<URI> address(String hint, Product product) {
        return catalogue
                .findMethod(product.method())
                .map(TeachingMethod::publisher)
                .flatMap(clients::findOf)
                .map(it -> address(it, hint, product));
    }

    private URI address(PublisherClient client, String hint, Product product) {
        var begin = client.initiateLogin();
        return URI.create(
                begin
                        + (begin.contains("?") ? "&" : "?")
                        + "iss="
                        + encoded(issuer.address())
                        + "&target_link_uri="
                        + encoded(product.address())
                        + "&login_hint="
                        + encoded(hint));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
