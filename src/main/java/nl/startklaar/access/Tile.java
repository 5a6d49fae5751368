package nl.startklaar.access;

import nl.startklaar.catalogue.Product;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.TeachingMethod;

/**
 * A product that opens for somebody.
 *
 * @param toLookInto whether only to look back, because the licence has ended
 */
public record Tile(
        Product product, TeachingMethod method, Publisher publisher, boolean toLookInto) {}
