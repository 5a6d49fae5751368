package nl.startklaar.licence;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.TeachingMethod;

/** Licences as the rows of a list that people, publishers and we ourselves can read. */
final class LicenceListRows {

    private final Map<UUID, Publisher> publishers;
    private final Map<UUID, TeachingMethod> methods;

    LicenceListRows(List<Publisher> publishers, List<TeachingMethod> methods) {
        this.publishers = publishers.stream().collect(toMap(Publisher::id, it -> it));
        this.methods = methods.stream().collect(toMap(TeachingMethod::id, it -> it));
    }

    /** With the heads above it. */
    List<List<String>> of(List<Contract> contracts) {
        var rows = new ArrayList<List<String>>();
        rows.add(heads());
        for (Contract contract : contracts) {
            for (Licence licence : contract.licences()) {
                var method = methods.get(licence.method());
                if (method != null) {
                    rows.add(row(ListedLicence.of(contract, licence), method));
                }
            }
        }
        return rows;
    }

    private static List<String> heads() {
        return Stream.of(
                        ListColumn.PUBLISHER,
                        ListColumn.METHOD,
                        ListColumn.LEVEL,
                        ListColumn.KIND,
                        ListColumn.SEATS,
                        ListColumn.FIRST_DAY,
                        ListColumn.LAST_DAY,
                        ListColumn.REFERENCE)
                .map(ListColumn::head)
                .toList();
    }

    private List<String> row(ListedLicence it, TeachingMethod method) {
        return List.of(
                publisher(method.publisher()),
                method(method),
                it.yearGroup().orElse("alle"),
                kind(it.kind()),
                it.seats().map(String::valueOf).orElse(""),
                it.firstDay().toString(),
                it.lastDay().map(String::valueOf).orElse(""),
                it.reference());
    }

    /** Its name, or its code where two have that name. */
    private String publisher(UUID id) {
        var publisher = publishers.get(id);
        if (publisher == null) {
            return "";
        }
        long namesakes =
                publishers.values().stream()
                        .filter(it -> ListReader.isCalled(publisher.name(), it.code(), it.name()))
                        .count();
        return namesakes == 1 ? publisher.name() : publisher.code();
    }

    private String method(TeachingMethod method) {
        long namesakes =
                methods.values().stream()
                        .filter(it -> it.publisher().equals(method.publisher()))
                        .filter(it -> ListReader.isCalled(method.name(), it.code(), it.name()))
                        .count();
        return namesakes == 1 ? method.name() : method.code();
    }

    /** As {@link ListReader} reads it. */
    private static String kind(ContractKind kind) {
        return switch (kind) {
            case YEARLY -> "jaarcontract";
            case BOUGHT_OFF -> "afgekocht";
            case PER_CHILD -> "per leerling";
            case PACKAGE -> "pakket";
        };
    }
}
