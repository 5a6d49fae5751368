package nl.startklaar.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is offered now, and what a file that was sent would change.
 *
 * @param sent absent until a file was sent
 */
record OfferPage(
        List<Publisher> publishers,
        List<TeachingMethod> methods,
        List<Product> products,
        Optional<Sent> sent) {

    /**
     * A file that was looked at.
     *
     * @param content the file itself, so that taking it over needs no second upload
     * @param changes what it would change; empty when it is refused
     */
    record Sent(String content, List<CatalogueProblem> problems, List<CatalogueChange> changes) {

        Sent {
            problems = List.copyOf(problems);
            changes = List.copyOf(changes);
        }

        boolean isRefused() {
            return !problems.isEmpty();
        }

        /** What the operator saw: when it is no longer so, they look again. */
        String seen() {
            return CatalogueChange.fingerprint(changes);
        }
    }

    List<TeachingMethod> methodsOf(UUID publisher) {
        return methods.stream().filter(it -> it.publisher().equals(publisher)).toList();
    }

    long productsOf(UUID method) {
        return products.stream().filter(it -> it.method().equals(method) && it.offered()).count();
    }

    /** How a row of the preview looks; the words say the same. */
    String look(CatalogueChange change) {
        return switch (change.kind()) {
            case ADDED, BACK -> "add";
            case CHANGED -> "chg";
            case GONE -> "del";
        };
    }
}
