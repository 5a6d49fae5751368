package nl.startklaar.catalogue;

/** A product, with the method and the publisher that it belongs to. */
public record Offer(Product product, TeachingMethod method, Publisher publisher) {}
