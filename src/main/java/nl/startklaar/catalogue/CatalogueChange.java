package nl.startklaar.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;

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

    /** By which these changes are known again: what somebody saw goes along with the order. */
    static String fingerprint(List<CatalogueChange> changes) {
        return UUID.nameUUIDFromBytes(changes.toString().getBytes(UTF_8)).toString();
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
