package nl.startklaar.portal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.catalogue.Product;
import nl.startklaar.catalogue.TeachingMethod;

/**
 * Something that opens for somebody today.
 *
 * @param groups which groups work with it
 * @param lookUntil the last day to look into it, when its licence has ended
 */
record Material(
        Product product, TeachingMethod method, Set<UUID> groups, Optional<LocalDate> lookUntil) {

    Material {
        groups = Set.copyOf(groups);
    }

    boolean isOf(UUID group) {
        return groups.contains(group);
    }

    boolean isIn(TeachingMethod other) {
        return method.id().equals(other.id());
    }

    UUID id() {
        return product.id();
    }
}
