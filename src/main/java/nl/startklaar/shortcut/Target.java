package nl.startklaar.shortcut;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.startklaar.catalogue.Offer;

/**
 * Which product the target of an old address names: by its code beside that of its method, by the
 * code of a method that has only this one, or by its EAN alone, which is one product's in the whole
 * country. A guess between two would open the wrong book.
 */
final class Target {

    private Target() {}

    private static final Pattern EAN = Pattern.compile("\\d{13}");

    static Optional<UUID> find(String target, List<Offer> offers) {
        var words = words(target);
        var ofMethod =
                offers.stream()
                        .filter(it -> words.contains(it.method().code().toLowerCase(Locale.ROOT)))
                        .toList();
        return only(named(ofMethod, words))
                .or(() -> only(ofMethod))
                .or(() -> only(named(offers.stream().filter(Target::hasEan).toList(), words)));
    }

    private static List<Offer> named(List<Offer> offers, Set<String> words) {
        return offers.stream()
                .filter(it -> words.contains(it.product().code().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static boolean hasEan(Offer offer) {
        return EAN.matcher(offer.product().code()).matches();
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
