package nl.startklaar.portal;

import java.time.Duration;
import java.util.UUID;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Product;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.web.OpenToAll;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The pictures of tiles, each by itself, for pages that are not ours. They say nothing about
 * anybody: what publishers offer is the same for every school.
 */
@Controller
@RequestMapping(PictureController.PATH)
class PictureController {

    static final String PATH = "/plaatjes";

    private static final MediaType DRAWING = MediaType.valueOf("image/svg+xml");

    private final Catalogue catalogue;
    private final LoosePictures pictures;

    PictureController(Catalogue catalogue, LoosePictures pictures) {
        this.catalogue = catalogue;
        this.pictures = pictures;
    }

    /** The publisher's own drawing, or ours without one. */
    static String address(Product product, String picture) {
        return product.icon().isEmpty()
                ? PATH + "/" + picture + ".svg"
                : PATH + "/product/" + product.id() + ".svg";
    }

    @OpenToAll
    @GetMapping("/{name}.svg")
    ResponseEntity<String> ours(@PathVariable String name) {
        return drawing(pictures.find(name).orElseThrow(() -> new NotFound("picture", name)));
    }

    @OpenToAll
    @GetMapping("/product/{id}.svg")
    ResponseEntity<String> ofProduct(@PathVariable UUID id) {
        return drawing(
                catalogue
                        .findProduct(id)
                        .map(Product::icon)
                        .filter(it -> !it.isEmpty())
                        .orElseThrow(() -> new NotFound("picture", id)));
    }

    /** The one thing of ours that a page of others may show. */
    private static ResponseEntity<String> drawing(String drawing) {
        return ResponseEntity.ok()
                .contentType(DRAWING)
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(drawing);
    }
}
