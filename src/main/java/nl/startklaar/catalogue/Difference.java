package nl.startklaar.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which fields of something are not what they were, by their names in the file. */
final class Difference {

    private final List<String> fields = new ArrayList<>();

    private Difference() {}

    /** Nothing of what is new: then everything is. */
    static List<String> between(Optional<Publisher> before, Publisher after) {
        return before.map(it ->
                        new Difference()
                                .field("name", it.name(), after.name())
                                .field("roster", it.roster(), after.roster())
                                .field("lastDayToEnd", it.lastDayToEnd(), after.lastDayToEnd())
                                .field("endsDirectWay", it.endsDirectWay(), after.endsDirectWay())
                                .field("fields", it.fields(), after.fields())
                                .field("purpose", it.purpose(), after.purpose())
                                .field("email", it.email(), after.email())
                                .field("phone", it.phone(), after.phone())
                                .field("website", it.website(), after.website())
                                .fields)
                .orElse(List.of());
    }

    static List<String> between(Optional<TeachingMethod> before, TeachingMethod after) {
        return before.map(it ->
                        new Difference()
                                .field("name", it.name(), after.name())
                                .field("subject", it.subject(), after.subject())
                                .fields)
                .orElse(List.of());
    }

    static List<String> between(Optional<Product> before, Product after) {
        return before.map(it ->
                        new Difference()
                                .field("name", it.name(), after.name())
                                .field("yearGroup", it.yearGroup(), after.yearGroup())
                                .field("audience", it.audience(), after.audience())
                                .field("opens", it.opens(), after.opens())
                                .field("address", it.address(), after.address())
                                .field("icon", it.icon(), after.icon())
                                .field("device", it.deviceProfile(), after.deviceProfile())
                                .field("onlyAtSchool", it.onlyAtSchool(), after.onlyAtSchool())
                                .fields)
                .orElse(List.of());
    }

    /** What schools agreed to when they chose this publisher. */
    static List<String> inAgreement(Publisher known, CatalogueFile.PublisherEntry entry) {
        return new Difference()
                .field("name", known.name(), entry.name())
                .field("roster", known.roster(), entry.roster())
                .field("lastDayToEnd", known.lastDayToEnd(), entry.lastDayToEnd())
                .field("endsDirectWay", known.endsDirectWay(), entry.endsDirectWay())
                .field("fields", known.fields(), entry.fields())
                .field("purpose", known.purpose(), entry.purpose())
                .fields;
    }

    private Difference field(String name, Object before, Object after) {
        if (!before.equals(after)) {
            fields.add(name);
        }
        return this;
    }
}
