package nl.startklaar.catalogue;

import java.util.List;

/**
 * One thing that a file changes.
 *
 * @param place its codes: "zwaluw / rekenpad / les-4"
 * @param fields what of it changes, by the names in the file
 */
public record CatalogueChange(
        Kind kind, What what, String place, String name, List<String> fields) {

    public CatalogueChange {
        fields = List.copyOf(fields);
    }

    public enum Kind {
        ADDED,
        CHANGED,
        /** No longer offered: it is kept, as schools may still point to it. */
        GONE,
        /** Offered again. */
        BACK
    }

    public enum What {
        PUBLISHER,
        METHOD,
        PRODUCT
    }
}
