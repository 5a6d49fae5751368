package nl.startklaar.catalogue;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.startklaar.catalogue.Product.Audience;
import nl.startklaar.catalogue.Product.Opens;
import nl.startklaar.catalogue.Publisher.RosterBy;

/**
 * What a file of the catalogue says, in the words of docs/catalogue.md. Codes are its keys; our ids
 * are not in it.
 */
public record CatalogueFile(List<PublisherEntry> publishers) {

    /** What the first field of every such file says. */
    public static final String FORMAT = "startklaar-catalogue-1";

    /** In bytes; a country's publishers with their drawings are far below it. */
    public static final int LARGEST = 1_000_000;

    public CatalogueFile {
        publishers = List.copyOf(publishers);
    }

    /** Everything has been looked at: codes, words, addresses, drawings. */
    public static CatalogueReading read(byte[] file) {
        return CatalogueReader.read(file);
    }

    public record PublisherEntry(
            String code,
            String name,
            RosterBy roster,
            MonthDay lastDayToEnd,
            boolean endsDirectWay,
            Set<SharedField> fields,
            String purpose,
            String email,
            String phone,
            String website,
            List<MethodEntry> methods) {

        public PublisherEntry {
            fields = Set.copyOf(fields);
            methods = List.copyOf(methods);
        }
    }

    public record MethodEntry(
            String code, String name, String subject, List<ProductEntry> products) {

        public MethodEntry {
            products = List.copyOf(products);
        }
    }

    public record ProductEntry(
            String code,
            String name,
            Optional<String> yearGroup,
            Audience audience,
            Opens opens,
            String address,
            String icon,
            String device,
            boolean onlyAtSchool) {}
}
