package nl.startklaar.las;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.startklaar.las.EdexmlFile.Groep;
import nl.startklaar.las.EdexmlFile.InGroep;
import nl.startklaar.las.EdexmlFile.Leerkracht;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.las.EdexmlFile.Naam;
import nl.startklaar.las.EdexmlFile.SamengesteldeGroep;
import nl.startklaar.las.EdexmlFile.School;
import nl.startklaar.las.EdexmlFile.Vestiging;
import org.jspecify.annotations.Nullable;

/**
 * Writes a mirror as Edexml 2.1, in the strict order of its schema. Our own reader takes it back as
 * the same mirror. What is missing in the mirror is missing in the file: a mirror that is as the
 * schema wants it becomes a file that is valid.
 */
public final class EdexmlWriter {

    private static final String VERSION = "2.1";

    private final EdexmlFile file;
    private final Function<String, Optional<String>> opener;
    private final XmlOut xml;

    private EdexmlWriter(
            EdexmlFile file, Function<String, Optional<String>> opener, OutputStream out) {
        this.file = file;
        this.opener = opener;
        this.xml = new XmlOut(out);
    }

    /** Without ECK iDs: what the mirror has of them is sealed, and would be a lie in a file. */
    public static void write(EdexmlFile file, OutputStream out) throws IOException {
        write(file, _ -> Optional.empty(), out);
    }

    /**
     * With the ECK iDs that can be opened. The stream is flushed and not closed.
     *
     * @param opener the way back from the {@link EckIdSeal} with which the file was read
     */
    public static void write(
            EdexmlFile file, Function<String, Optional<String>> opener, OutputStream out)
            throws IOException {
        new EdexmlWriter(file, opener, out).write();
    }

    private void write() throws IOException {
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.raw("<EDEX xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"");
        xml.raw(" xsi:noNamespaceSchemaLocation=\"EDEXML.structuur.xsd\">\n");
        write(file.school());
        all("vestigingen", file.vestigingen(), this::write);
        writeGroepen();
        xml.open("leerlingen");
        each(file.leerlingen(), this::write);
        xml.close("leerlingen");
        all("leerkrachten", file.leerkrachten(), this::write);
        xml.close("EDEX");
        xml.flush();
    }

    private void write(School school) throws IOException {
        xml.open("school");
        xml.element("schooljaar", school.schooljaar());
        xml.element("peildatum", school.peildatum());
        xml.element("brincode", school.brincode());
        xml.element("dependancecode", school.dependancecode());
        xml.element("schoolkey", school.schoolkey());
        xml.element("aanmaakdatum", school.aanmaakdatum());
        xml.element("auteur", school.auteur());
        xml.element("xsdversie", VERSION);
        xml.close("school");
    }

    private void write(Vestiging vestiging) throws IOException {
        begin("vestiging", vestiging.key());
        xml.element("naam", vestiging.naam());
        xml.element("omschrijving", vestiging.omschrijving());
        xml.close("vestiging");
    }

    private void writeGroepen() throws IOException {
        if (!file.groepen().isEmpty() || !file.samengesteldeGroepen().isEmpty()) {
            xml.open("groepen");
            each(file.groepen(), this::write);
            each(file.samengesteldeGroepen(), this::write);
            xml.close("groepen");
        }
    }

    private void write(Groep groep) throws IOException {
        begin("groep", groep.key());
        xml.element("naam", groep.naam());
        xml.element("jaargroep", groep.jaargroep());
        xml.element("omschrijving", groep.omschrijving());
        xml.close("groep");
    }

    private void write(SamengesteldeGroep groep) throws IOException {
        begin("samengestelde_groep", groep.key());
        xml.element("naam", groep.naam());
        xml.element("omschrijving", groep.omschrijving());
        xml.close("samengestelde_groep");
    }

    private void write(Leerling leerling) throws IOException {
        person("leerling", leerling.key(), leerling.eckid());
        write(leerling.naam());
        xml.element("geboortedatum", leerling.geboortedatum());
        xml.element("jaargroep", leerling.jaargroep());
        if (leerling.groep() != null) {
            reference("groep", leerling.groep());
        }
        all(
                "samengestelde_groepen",
                leerling.samengesteldeGroepen(),
                it -> reference("samengestelde_groep", it));
        xml.element("instroomdatum", leerling.instroomdatum());
        xml.element("uitstroomdatum", leerling.uitstroomdatum());
        xml.close("leerling");
    }

    private void write(Leerkracht leerkracht) throws IOException {
        person("leerkracht", leerkracht.key(), leerkracht.eckid());
        write(leerkracht.naam());
        xml.element("emailadres", leerkracht.emailadres());
        each(leerkracht.rollen(), it -> xml.element("rol", it));
        if (!leerkracht.groepen().isEmpty() || !leerkracht.samengesteldeGroepen().isEmpty()) {
            xml.open("groepen");
            each(leerkracht.groepen(), it -> write("groep", it));
            each(leerkracht.samengesteldeGroepen(), it -> write("samengestelde_groep", it));
            xml.close("groepen");
        }
        xml.close("leerkracht");
    }

    private void write(String name, InGroep in) throws IOException {
        begin(name, in.groep());
        each(in.rollen(), it -> xml.element("rol", it));
        xml.close(name);
    }

    private void write(Naam naam) throws IOException {
        xml.element("achternaam", naam.achternaam());
        xml.element("voorvoegsel", naam.voorvoegsel());
        xml.element("voornamen", naam.voornamen());
        xml.element("voorletters-1", naam.voorletters());
        xml.element("roepnaam", naam.roepnaam());
    }

    private void person(String name, @Nullable String key, @Nullable String sealed)
            throws IOException {
        xml.keyed(name, key);
        if (sealed != null) {
            xml.attribute("eckid", opener.apply(sealed).orElse(null));
        }
        xml.raw(">");
    }

    private void begin(String name, @Nullable String key) throws IOException {
        xml.keyed(name, key);
        xml.raw(">");
    }

    private void reference(String name, String key) throws IOException {
        xml.keyed(name, key);
        xml.raw("/>");
    }

    /** What is written of each of them. */
    private interface Written<T> {

        void write(T it) throws IOException;
    }

    private static <T> void each(List<T> list, Written<T> written) throws IOException {
        for (T it : list) {
            written.write(it);
        }
    }

    private <T> void all(String name, List<T> list, Written<T> written) throws IOException {
        if (!list.isEmpty()) {
            xml.open(name);
            each(list, written);
            xml.close(name);
        }
    }
}
