package nl.startklaar.catalogue;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.catalogue.CatalogueChange.Kind;
import nl.startklaar.catalogue.CatalogueChange.What;
import nl.startklaar.catalogue.CatalogueFile.MethodEntry;
import nl.startklaar.catalogue.CatalogueFile.ProductEntry;
import nl.startklaar.catalogue.CatalogueFile.PublisherEntry;

/**
 * What a file would change: pure. Codes lead to what we have; what is new gets an id, once; what is
 * gone is no longer offered.
 */
final class CataloguePlan {

    private final Assortment now;
    private final List<Publisher> publishers = new ArrayList<>();
    private final List<TeachingMethod> methods = new ArrayList<>();
    private final List<Product> products = new ArrayList<>();
    private final List<CatalogueChange> changes = new ArrayList<>();

    private CataloguePlan(Assortment now) {
        this.now = now;
    }

    /** The file is about every publisher. */
    static CataloguePlan whole(Assortment now, CatalogueFile file) {
        var plan = new CataloguePlan(now);
        file.publishers().forEach(plan::publisher);
        now.publishers().stream()
                .filter(it ->
                        file.publishers().stream().noneMatch(in -> in.code().equals(it.code())))
                .forEach(plan::goes);
        return plan;
    }

    /** The file is about one publisher; the others are left alone. */
    static CataloguePlan part(Assortment now, PublisherEntry entry) {
        var plan = new CataloguePlan(now);
        plan.publisher(entry);
        return plan;
    }

    List<Publisher> publishers() {
        return publishers;
    }

    List<TeachingMethod> methods() {
        return methods;
    }

    List<Product> products() {
        return products;
    }

    /** The methods of which something changes, at their publisher as well. */
    Set<UUID> methodsTouched() {
        return Stream.of(
                        publishers.stream()
                                .flatMap(it -> now.methodsOf(it.id()).stream())
                                .map(TeachingMethod::id),
                        methods.stream().map(TeachingMethod::id),
                        products.stream().map(Product::method))
                .flatMap(it -> it)
                .collect(toSet());
    }

    /** Whose offer it changes. */
    Set<UUID> publishersTouched() {
        var codes = changes.stream().map(it -> it.place().split(" / ", 2)[0]).collect(toSet());
        return Stream.concat(publishers.stream(), now.publishers().stream())
                .filter(it -> codes.contains(it.code()))
                .map(Publisher::id)
                .collect(toSet());
    }

    List<CatalogueChange> changes() {
        return changes;
    }

    private void publisher(PublisherEntry entry) {
        var before = now.publisher(entry.code());
        var id = before.map(Publisher::id).orElseGet(UUID::randomUUID);
        var after =
                new Publisher(
                        id,
                        entry.code(),
                        entry.name(),
                        entry.roster(),
                        entry.lastDayToEnd(),
                        entry.endsDirectWay(),
                        entry.fields(),
                        entry.purpose(),
                        entry.email(),
                        entry.phone(),
                        entry.website(),
                        true);
        if (!before.equals(Optional.of(after))) {
            publishers.add(after);
            note(
                    What.PUBLISHER,
                    entry.code(),
                    after.name(),
                    before.map(Publisher::offered),
                    Difference.between(before, after));
        }
        entry.methods().forEach(it -> method(id, entry.code(), it));
        now.methodsOf(id).stream()
                .filter(it -> entry.methods().stream().noneMatch(in -> in.code().equals(it.code())))
                .forEach(it -> goes(it, entry.code()));
    }

    private void method(UUID publisher, String above, MethodEntry entry) {
        var place = above + " / " + entry.code();
        var before =
                now.methodsOf(publisher).stream()
                        .filter(it -> it.code().equals(entry.code()))
                        .findFirst();
        var id = before.map(TeachingMethod::id).orElseGet(UUID::randomUUID);
        var after =
                new TeachingMethod(
                        id, publisher, entry.code(), entry.name(), entry.subject(), true);
        if (!before.equals(Optional.of(after))) {
            methods.add(after);
            note(
                    What.METHOD,
                    place,
                    after.name(),
                    before.map(TeachingMethod::offered),
                    Difference.between(before, after));
        }
        entry.products().forEach(it -> product(id, place, it));
        now.productsOf(id).stream()
                .filter(it ->
                        entry.products().stream().noneMatch(in -> in.code().equals(it.code())))
                .forEach(it -> goes(it, place));
    }

    private void product(UUID method, String above, ProductEntry entry) {
        var before =
                now.productsOf(method).stream()
                        .filter(it -> it.code().equals(entry.code()))
                        .findFirst();
        var after =
                new Product(
                        before.map(Product::id).orElseGet(UUID::randomUUID),
                        method,
                        entry.code(),
                        entry.name(),
                        entry.yearGroup(),
                        entry.audience(),
                        entry.opens(),
                        entry.address(),
                        entry.icon(),
                        entry.device(),
                        entry.onlyAtSchool(),
                        true);
        if (!before.equals(Optional.of(after))) {
            products.add(after);
            note(
                    What.PRODUCT,
                    above + " / " + entry.code(),
                    after.name(),
                    before.map(Product::offered),
                    Difference.between(before, after));
        }
    }

    private void note(
            What what,
            String place,
            String name,
            Optional<Boolean> wasOffered,
            List<String> fields) {
        var kind = wasOffered.map(offered -> offered ? Kind.CHANGED : Kind.BACK).orElse(Kind.ADDED);
        changes.add(new CatalogueChange(kind, what, place, name, fields));
    }

    private void goes(Publisher it) {
        if (it.offered()) {
            publishers.add(it.noLongerOffered());
            changes.add(gone(What.PUBLISHER, it.code(), it.name()));
        }
        now.methodsOf(it.id()).forEach(method -> goes(method, it.code()));
    }

    private void goes(TeachingMethod it, String above) {
        var place = above + " / " + it.code();
        if (it.offered()) {
            methods.add(it.noLongerOffered());
            changes.add(gone(What.METHOD, place, it.name()));
        }
        now.productsOf(it.id()).forEach(product -> goes(product, place));
    }

    private void goes(Product it, String above) {
        if (it.offered()) {
            products.add(it.noLongerOffered());
            changes.add(gone(What.PRODUCT, above + " / " + it.code(), it.name()));
        }
    }

    private static CatalogueChange gone(What what, String place, String name) {
        return new CatalogueChange(Kind.GONE, what, place, name, List.of());
    }
}
