package nl.startklaar.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that publishers offer at one moment, and what they do not offer any more as well. */
public record Assortment(
        List<Publisher> publishers, List<TeachingMethod> methods, List<Product> products) {

    public Assortment {
        publishers = List.copyOf(publishers);
        methods = List.copyOf(methods);
        products = List.copyOf(products);
    }

    Optional<Publisher> publisher(String code) {
        return publishers.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    List<TeachingMethod> methodsOf(UUID publisher) {
        return methods.stream().filter(it -> it.publisher().equals(publisher)).toList();
    }

    List<Product> productsOf(UUID method) {
        return products.stream().filter(it -> it.method().equals(method)).toList();
    }
}
