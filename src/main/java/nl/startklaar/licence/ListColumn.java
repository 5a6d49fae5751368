package nl.startklaar.licence;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a list says of a licence, by the heads that publishers and suppliers write above it. */
enum ListColumn {
    PUBLISHER("uitgever", "uitgeverij", "leverancier"),
    METHOD("methode", "methodenaam", "titel"),
    PRODUCT("product", "productnaam", "artikel", "productleerjaar"),
    LEVEL("leerjaar", "jaargroep", "groep"),
    KIND("soort", "contractsoort", "licentiesoort", "type"),
    SEATS("aantal", "plaatsen", "aantalplaatsen", "licenties", "aantallicenties"),
    FIRST_DAY("ingang", "ingangsdatum", "begin", "begindatum", "start", "startdatum", "vanaf"),
    LAST_DAY("einde", "einddatum", "eind", "tot", "totenmet", "tm"),
    REFERENCE("kenmerk", "referentie", "ordernummer", "bestelnummer", "contractnummer");

    /** A line with fewer of our heads is no line of heads. */
    private static final int ENOUGH = 3;

    private final List<String> heads;

    ListColumn(String... heads) {
        this.heads = List.of(heads);
    }

    /** As we write it. */
    String head() {
        return heads.getFirst().substring(0, 1).toUpperCase(Locale.ROOT)
                + heads.getFirst().substring(1);
    }

    /** Where each column stands; empty when this is no line of heads. */
    static Optional<Map<ListColumn, Integer>> places(ListCells row) {
        var places = new EnumMap<ListColumn, Integer>(ListColumn.class);
        for (int i = 0; i < row.values().size(); i++) {
            var head = letters(row.get(i));
            int at = i;
            Arrays.stream(values())
                    .filter(it -> it.heads.contains(head))
                    .findFirst()
                    .ifPresent(it -> places.putIfAbsent(it, at));
        }
        return places.containsKey(METHOD) && places.size() >= ENOUGH
                ? Optional.of(places)
                : Optional.empty();
    }

    /** Without capitals, accents, spaces and signs: "Ingangs-datum" is "ingangsdatum". */
    static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
