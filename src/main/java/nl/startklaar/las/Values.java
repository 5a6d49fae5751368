package nl.startklaar.las;

import java.util.HashMap;
import java.util.Map;
import nl.startklaar.las.EdexmlFile.Naam;
import org.jspecify.annotations.Nullable;

/** The values of one element. Of two with the same name, the first that says something counts. */
final class Values {

    private final Map<String, String> byName = new HashMap<>();

    void put(String name, @Nullable String value) {
        if (value != null) {
            byName.putIfAbsent(name, value);
        }
    }

    @Nullable String get(String name) {
        return byName.get(name);
    }

    Naam naam() {
        return new Naam(
                get("achternaam"),
                get("voorvoegsel"),
                get("voornamen"),
                get("voorletters-1"),
                get("roepnaam"));
    }
}
