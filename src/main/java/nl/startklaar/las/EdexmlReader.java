package nl.startklaar.las;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import nl.startklaar.las.EdexmlFile.Groep;
import nl.startklaar.las.EdexmlFile.SamengesteldeGroep;
import nl.startklaar.las.EdexmlFile.School;
import nl.startklaar.las.EdexmlFile.Vestiging;
import nl.startklaar.las.EdexmlReading.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads Edexml as a stream: there is never a tree of it in memory. Takes the elements it names, in
 * any order, and steps over all others with everything in them.
 */
final class EdexmlReader {

    private final SafeXml xml;
    private final Values school = new Values();
    private final List<Vestiging> vestigingen = new ArrayList<>();
    private final List<Groep> groepen = new ArrayList<>();
    private final List<SamengesteldeGroep> samengesteldeGroepen = new ArrayList<>();
    private final PeopleReader people;

    private EdexmlReader(SafeXml xml, EckIdSeal seal) {
        this.xml = xml;
        this.people = new PeopleReader(xml, seal);
    }

    static EdexmlFile read(InputStream in, EckIdSeal seal) throws Unreadable {
        return new EdexmlReader(SafeXml.open(in), seal).readAll();
    }

    private EdexmlFile readAll() throws Unreadable {
        checkRoot();
        while (xml.toNextChild()) {
            switch (xml.name()) {
                case "school" -> readSchool();
                case "vestigingen" -> readVestigingen();
                case "groepen" -> readGroepen();
                case "leerlingen" -> people.readLeerlingen();
                case "leerkrachten" -> people.readLeerkrachten();
                default -> xml.skip();
            }
        }
        int lastLine = xml.line();
        xml.toEnd();
        return new EdexmlFile(
                school(lastLine),
                vestigingen,
                groepen,
                samengesteldeGroepen,
                people.leerlingen(),
                people.leerkrachten());
    }

    private void checkRoot() throws Unreadable {
        var root = xml.name();
        if (!root.equals("EDEX")) {
            boolean named = root.endsWith("}EDEX") || root.endsWith(":EDEX");
            throw new Unreadable(named ? Reason.NAMESPACE : Reason.WRONG_ROOT, xml.line());
        }
    }

    private void readSchool() throws Unreadable {
        while (xml.toNextChild()) {
            switch (xml.name()) {
                case "schooljaar",
                        "peildatum",
                        "brincode",
                        "dependancecode",
                        "schoolkey",
                        "aanmaakdatum",
                        "auteur",
                        "xsdversie" ->
                        school.put(xml.name(), xml.value());
                default -> xml.skip();
            }
        }
    }

    private School school(int lastLine) throws Unreadable {
        @Nullable String schooljaar = school.get("schooljaar");
        if (schooljaar == null) {
            throw new Unreadable(Reason.NO_SCHOOL_YEAR, lastLine);
        }
        return new School(
                schooljaar,
                school.get("peildatum"),
                school.get("brincode"),
                school.get("dependancecode"),
                school.get("schoolkey"),
                school.get("aanmaakdatum"),
                school.get("auteur"),
                school.get("xsdversie"));
    }

    private void readVestigingen() throws Unreadable {
        while (xml.toNextChild()) {
            switch (xml.name()) {
                case "vestiging" -> readVestiging();
                default -> xml.skip();
            }
        }
    }

    private void readVestiging() throws Unreadable {
        int line = xml.line();
        @Nullable String key = xml.attribute("key");
        var values = described();
        vestigingen.add(new Vestiging(key, values.get("naam"), values.get("omschrijving"), line));
    }

    private void readGroepen() throws Unreadable {
        while (xml.toNextChild()) {
            switch (xml.name()) {
                case "groep" -> readGroep();
                case "samengestelde_groep" -> readSamengesteldeGroep();
                default -> xml.skip();
            }
        }
    }

    private void readGroep() throws Unreadable {
        int line = xml.line();
        @Nullable String key = xml.attribute("key");
        var values = described();
        groepen.add(
                new Groep(
                        key,
                        values.get("naam"),
                        values.get("jaargroep"),
                        values.get("omschrijving"),
                        line));
    }

    private void readSamengesteldeGroep() throws Unreadable {
        int line = xml.line();
        @Nullable String key = xml.attribute("key");
        var values = described();
        samengesteldeGroepen.add(
                new SamengesteldeGroep(key, values.get("naam"), values.get("omschrijving"), line));
    }

    /** What groups and locations say of themselves. */
    private Values described() throws Unreadable {
        var values = new Values();
        while (xml.toNextChild()) {
            switch (xml.name()) {
                case "naam", "jaargroep", "omschrijving" -> values.put(xml.name(), xml.value());
                default -> xml.skip();
            }
        }
        return values;
    }
}
