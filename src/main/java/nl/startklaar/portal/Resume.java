package nl.startklaar.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.startklaar.catalogue.Product;

/**
 * Where somebody goes on.
 *
 * @param tile absent when it does not open any more
 */
record Resume(Product product, Instant at, Optional<Material> tile) {

    static Resume of(Product product, Instant at, List<Material> tiles) {
        return new Resume(
                product, at, tiles.stream().filter(it -> it.id().equals(product.id())).findFirst());
    }
}
