package nl.startklaar.catalogue;

import java.util.Set;
import java.util.UUID;

/**
 * Something about these methods is not as it was: they themselves, their publisher or their
 * material. Published by deeds, inside their transaction.
 */
public record CatalogueChanged(Set<UUID> methods) {

    public CatalogueChanged {
        methods = Set.copyOf(methods);
    }
}
