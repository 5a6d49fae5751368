package nl.startklaar.las;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.startklaar.las.LasGiven.full;
import static nl.startklaar.las.MirrorGiven.withoutLines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.las.EdexmlFile.Naam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** What we write is valid, and comes back as it was. */
class EdexmlWriterTest {

    private static final int MIRRORS = 2000;

    @Test
    void writesWhatComesBackTheSame() throws Exception {
        var given = new MirrorGiven(new Random(20260801));
        var schema = schema();
        for (int i = 0; i < MIRRORS; i++) {
            var file = given.next();
            var written = written(file);

            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(written)));
            assertThat(withoutLines(readBack(written))).as("mirror %d", i).isEqualTo(file);
        }
    }

    @Test
    void seesAFileThatIsNotValid() throws Exception {
        var twins = List.of(named("p1", "Ayu"), named("p1", "Budi"));
        var validator = schema().newValidator();

        assertThatExceptionOfType(SAXException.class)
                .isThrownBy(() ->
                        validator.validate(
                                new StreamSource(new ByteArrayInputStream(written(of(twins))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"example/edexml-2.1-school.xml", "example/edexml-1.03-school.xml"})
    void takesBackAWholeSchool(String name) throws Exception {
        var file = EdexmlGiven.read(EdexmlGiven.bytes(name));
        var written = written(file);

        schema().newValidator().validate(new StreamSource(new ByteArrayInputStream(written)));
        assertThat(withoutLines(readBack(written))).isEqualTo(withoutLines(file));
    }

    @Test
    void leavesEckIdsOutUnlessTheyCanBeOpened() throws IOException {
        var file = EdexmlGiven.read(EdexmlGiven.bytes("example/edexml-2.1-school.xml"));
        var out = new ByteArrayOutputStream();
        EdexmlWriter.write(file, out);

        assertThat(out.toString(UTF_8)).doesNotContain("eckid").contains("key=\"10001\"");
        assertThat(new String(written(file), UTF_8)).contains("eckid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zo\0ë", "Zo\u0008ë", "Zo\ud83dë", "Zo\uffffë", "Zoe\u0308"})
    void dropsWhatXmlDoesNotHaveAndComposesTheRest(String name) {
        assertThat(readBack(written(of(List.of(named("p1", name))))).leerlingen())
                .singleElement()
                .satisfies(it -> assertThat(it.naam().roepnaam()).isEqualTo("Zoë"));
    }

    @Test
    void keepsSpacesInsideAKeyAndAName() {
        var odd = named("#a\tb\nc\rd  e", "x\r\ny  z");

        assertThat(readBack(written(of(List.of(odd)))).leerlingen())
                .singleElement()
                .returns(odd.key(), Leerling::key)
                .returns(odd.naam(), Leerling::naam);
    }

    private static Leerling named(String key, String roepnaam) {
        var naam = new Naam(null, null, null, null, roepnaam);
        return new Leerling(key, null, naam, null, null, null, List.of(), null, null, 0);
    }

    private static EdexmlFile of(List<Leerling> leerlingen) {
        var school = EdexmlGiven.read(EdexmlGiven.with("")).school();
        return new EdexmlFile(school, List.of(), List.of(), List.of(), leerlingen, List.of());
    }

    private static byte[] written(EdexmlFile file) {
        var out = new ByteArrayOutputStream();
        try {
            EdexmlWriter.write(file, Optional::of, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static EdexmlFile readBack(byte[] written) {
        var sent = List.of(SentFile.of("a.xml", written));
        return full(LasFiles.read(sent, eckId -> eckId, ReadingChoice.lenient())).file();
    }

    private static Schema schema() throws SAXException {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        var path = Path.of("src/test/resources/edexml/xsd-2.1/EDEXML.structuur.xsd");
        return factory.newSchema(path.toFile());
    }
}
