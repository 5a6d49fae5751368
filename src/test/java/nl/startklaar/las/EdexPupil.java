package nl.startklaar.las;

import java.util.LinkedHashMap;
import java.util.Map;

/** A line of EDEXLL.TXT: Noor, but for what a test is about. */
final class EdexPupil {

    private final Map<String, String> values = new LinkedHashMap<>();

    EdexPupil() {
        set("achternaam", 40, "Berg").set("tussenvoegsel", 10, "van den");
        roepnaam("Noor").born("25112018").set("geslacht", 1, "2").set("etniciteit", 1, "9");
        set("leerlingkey", 5, "10004").set("groepskey", 5, "00045").schooljaar("2026-2027");
        sofinummer("").gewicht("").postcode("").set("in", 8, "").set("uit", 8, "").land("");
        brin("99AA", "00");
    }

    private EdexPupil set(String field, int width, String value) {
        values.put(field, value + " ".repeat(width - value.length()));
        return this;
    }

    EdexPupil roepnaam(String value) {
        return set("voornaam", 20, value);
    }

    EdexPupil born(String value) {
        return set("geboortedatum", 8, value);
    }

    EdexPupil schooljaar(String value) {
        return set("schooljaar", 9, value);
    }

    EdexPupil sofinummer(String value) {
        return set("sofinummer", 9, value);
    }

    EdexPupil gewicht(String value) {
        return set("gewicht", 4, value);
    }

    EdexPupil postcode(String value) {
        return set("postcode", 6, value);
    }

    EdexPupil land(String value) {
        return set("land", 2, value);
    }

    EdexPupil brin(String brin, String dependance) {
        return set("brincode", 4, brin).set("dependancecode", 5, dependance);
    }

    String line() {
        return String.join("", values.values());
    }
}
