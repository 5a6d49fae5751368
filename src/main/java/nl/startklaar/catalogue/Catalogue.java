package nl.startklaar.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What publishers offer. Schools only read it; publishers and the operator keep it. */
@Service
public class Catalogue {

    private final CatalogueStore store;
    private final OfferBoard offers;

    Catalogue(CatalogueStore store, OfferBoard offers) {
        this.store = store;
        this.offers = offers;
    }

    /** In the order people expect; those that are no longer offered come along. */
    @Transactional(readOnly = true)
    @WithoutSchool
    public List<Publisher> listPublishers() {
        return store.listPublishers();
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    public List<TeachingMethod> listMethods() {
        return store.listMethods();
    }

    /** By method, level and name. */
    @Transactional(readOnly = true)
    @WithoutSchool
    public List<Product> listProducts() {
        return store.listProducts();
    }

    /** All of it, read once. */
    @Transactional(readOnly = true)
    @WithoutSchool
    public Assortment listAll() {
        return new Assortment(store.listPublishers(), store.listMethods(), store.listProducts());
    }

    /** For which year groups each method has something. */
    @Transactional(readOnly = true)
    @WithoutSchool
    public Map<UUID, Set<String>> listLevels() {
        return store.listLevels();
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    public Optional<Publisher> findPublisher(UUID id) {
        return store.listPublishers().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    public Optional<TeachingMethod> findMethod(UUID id) {
        return store.listMethods().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    public Optional<Product> findProduct(UUID id) {
        return listOffers(List.of(id)).stream().findFirst().map(Offer::product);
    }

    /** These products with what they belong to, by method, level and name. */
    @Transactional(readOnly = true)
    @WithoutSchool
    public List<Offer> listOffers(Collection<UUID> products) {
        return products.isEmpty() ? List.of() : offers.list(products);
    }

    /** By its code, as in files and addresses. */
    @Transactional(readOnly = true)
    @WithoutSchool
    public Optional<Publisher> findPublisher(String code) {
        return store.listPublishers().stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** By the codes of its publisher and its own. */
    @Transactional(readOnly = true)
    @WithoutSchool
    public Optional<TeachingMethod> findMethod(String publisher, String code) {
        return findPublisher(publisher).stream()
                .flatMap(it ->
                        store.listMethods().stream()
                                .filter(method -> method.publisher().equals(it.id())))
                .filter(it -> it.code().equals(code))
                .findFirst();
    }

    /** Adds what is new, and changes what has the same id. */
    @Transactional
    @WithoutSchool
    public void keep(
            List<Publisher> publishers, List<TeachingMethod> methods, List<Product> products) {
        publishers.forEach(store::keep);
        methods.forEach(store::keep);
        products.forEach(store::keep);
    }
}
