package nl.startklaar.las;

import java.util.ArrayList;
import java.util.List;
import nl.startklaar.las.EdexmlFile.InGroep;
import nl.startklaar.las.EdexmlFile.Leerkracht;
import nl.startklaar.las.EdexmlFile.Leerling;
import org.jspecify.annotations.Nullable;

/** Reads the pupils and the staff of an Edexml file, and of each no more than we may keep. */
final class PeopleReader {

    private final SafeXml xml;
    private final EckIdSeal seal;
    private final List<Leerling> leerlingen = new ArrayList<>();
    private final List<Leerkracht> leerkrachten = new ArrayList<>();

    PeopleReader(SafeXml xml, EckIdSeal seal) {
        this.xml = xml;
        this.seal = seal;
    }

    List<Leerling> leerlingen() {
        return leerlingen;
    }

    List<Leerkracht> leerkrachten() {
        return leerkrachten;
    }

    void readLeerlingen() throws Unreadable {
        while (xml.toNextChild()) {
            switch (xml.name()) {
                case "leerling" -> readLeerling();
                default -> xml.skip();
            }
        }
    }

    private void readLeerling() throws Unreadable {
        int line = xml.line();
        @Nullable String key = xml.attribute("key");
        @Nullable String eckid = sealed(xml.attribute("eckid"));
        var values = new Values();
        var inGroups = new ArrayList<String>();
        while (xml.toNextChild()) {
            switch (xml.name()) {
                case "achternaam",
                        "voorvoegsel",
                        "voornamen",
                        "voorletters-1",
                        "roepnaam",
                        "geboortedatum",
                        "jaargroep",
                        "instroomdatum",
                        "uitstroomdatum" ->
                        values.put(xml.name(), xml.value());
                case "groep" -> values.put(xml.name(), reference());
                case "samengestelde_groepen" -> readReferences(inGroups);
                default -> xml.skip();
            }
        }
        leerlingen.add(
                new Leerling(
                        key,
                        eckid,
                        values.naam(),
                        values.get("geboortedatum"),
                        values.get("jaargroep"),
                        values.get("groep"),
                        inGroups,
                        values.get("instroomdatum"),
                        values.get("uitstroomdatum"),
                        line));
    }

    private @Nullable String sealed(@Nullable String eckid) {
        return eckid == null ? null : seal.seal(eckid);
    }

    private @Nullable String reference() throws Unreadable {
        @Nullable String key = xml.attribute("key");
        xml.skip();
        return key;
    }

    private void readReferences(List<String> keys) throws Unreadable {
        while (xml.toNextChild()) {
            switch (xml.name()) {
                case "samengestelde_groep" -> add(keys, reference());
                default -> xml.skip();
            }
        }
    }

    void readLeerkrachten() throws Unreadable {
        while (xml.toNextChild()) {
            switch (xml.name()) {
                case "leerkracht" -> readLeerkracht();
                default -> xml.skip();
            }
        }
    }

    private void readLeerkracht() throws Unreadable {
        int line = xml.line();
        @Nullable String key = xml.attribute("key");
        @Nullable String eckid = sealed(xml.attribute("eckid"));
        var values = new Values();
        var rollen = new ArrayList<String>();
        var inGroepen = new ArrayList<InGroep>();
        var inSamengesteldeGroepen = new ArrayList<InGroep>();
        while (xml.toNextChild()) {
            switch (xml.name()) {
                case "achternaam",
                        "voorvoegsel",
                        "voornamen",
                        "voorletters-1",
                        "roepnaam",
                        "emailadres" ->
                        values.put(xml.name(), xml.value());
                case "rol" -> add(rollen, xml.value());
                case "groepen" -> readInGroepen(inGroepen, inSamengesteldeGroepen);
                default -> xml.skip();
            }
        }
        leerkrachten.add(
                new Leerkracht(
                        key,
                        eckid,
                        values.naam(),
                        values.get("emailadres"),
                        rollen,
                        inGroepen,
                        inSamengesteldeGroepen,
                        line));
    }

    private void readInGroepen(List<InGroep> groepen, List<InGroep> samengesteldeGroepen)
            throws Unreadable {
        while (xml.toNextChild()) {
            switch (xml.name()) {
                case "groep" -> readInGroep(groepen);
                case "samengestelde_groep" -> readInGroep(samengesteldeGroepen);
                default -> xml.skip();
            }
        }
    }

    private void readInGroep(List<InGroep> into) throws Unreadable {
        @Nullable String key = xml.attribute("key");
        var rollen = new ArrayList<String>();
        while (xml.toNextChild()) {
            switch (xml.name()) {
                case "rol" -> add(rollen, xml.value());
                default -> xml.skip();
            }
        }
        if (key != null) {
            into.add(new InGroep(key, rollen));
        }
    }

    private static void add(List<String> list, @Nullable String value) {
        if (value != null) {
            list.add(value);
        }
    }
}
