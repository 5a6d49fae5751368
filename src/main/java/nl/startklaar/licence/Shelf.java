package nl.startklaar.licence;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.web.Choice;

/** The catalogue as one page or check needs it: read once, asked often. */
record Shelf(List<Publisher> publishers, List<TeachingMethod> methods) {

    static Shelf of(Catalogue catalogue) {
        return new Shelf(catalogue.listPublishers(), catalogue.listMethods());
    }

    TeachingMethod method(UUID id) {
        return methods.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("method", id));
    }

    String name(UUID method) {
        return method(method).name();
    }

    Publisher publisherOf(UUID method) {
        var publisher = method(method).publisher();
        return publishers.stream()
                .filter(it -> it.id().equals(publisher))
                .findFirst()
                .orElseThrow(() -> new NotFound("publisher", publisher));
    }

    /** What a school can choose now; of this subject first, then by name. */
    List<Choice> offered(String subject) {
        return methods.stream()
                .filter(TeachingMethod::offered)
                .sorted(Comparator.comparing((TeachingMethod it) -> !it.subject().equals(subject)))
                .map(this::choice)
                .toList();
    }

    private Choice choice(TeachingMethod it) {
        return new Choice(
                it.id().toString(),
                "%s (%s, %s)".formatted(it.name(), it.subject(), publisherOf(it.id()).name()));
    }
}
