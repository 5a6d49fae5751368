package nl.startklaar.shortcut;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.catalogue.Offer;

/**
 * Which product the target of an old address names: by its code beside that of its method, or by
 * the code of a method that has only this one. A guess between two would open the wrong book.
 */
final class Target {

    private Target() {}

    static Optional<UUID> find(String target, List<Offer> offers) {
        var words = words(target);
        var ofMethod =
                offers.stream()
                        .filter(it -> words.contains(it.method().code().toLowerCase(Locale.ROOT)))
                        .toList();
        return only(ofMethod.stream()
                        .filter(it -> words.contains(it.product().code().toLowerCase(Locale.ROOT)))
                        .toList())
                .or(() -> only(ofMethod));
    }

    private static Optional<UUID> only(List<Offer> offers) {
        return offers.size() == 1
                ? Optional.of(offers.getFirst().product().id())
                : Optional.empty();
    }

    private static Set<String> words(String target) {
        return Arrays.stream(target.toLowerCase(Locale.ROOT).split("[^a-z0-9-]+"))
                .collect(Collectors.toSet());
    }
}
