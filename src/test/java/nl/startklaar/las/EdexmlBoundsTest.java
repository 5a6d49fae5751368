package nl.startklaar.las;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static nl.startklaar.las.EdexmlGiven.read;
import static nl.startklaar.las.EdexmlGiven.reading;
import static nl.startklaar.las.EdexmlGiven.with;
import static nl.startklaar.las.EdexmlGiven.withPupil;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import nl.startklaar.las.EdexmlReading.Reason;
import nl.startklaar.las.EdexmlReading.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far a file may go: each bound from both sides, and what used to be slow. */
@Timeout(10)
class EdexmlBoundsTest {

    private static final Refused TOO_MUCH = new Refused(Reason.LIMIT, 1);

    @Test
    void boundsTheDepthOfElements() {
        // the root and one part of it are 2 deep
        assertThat(read(with(nested(SafeXml.DEEPEST - 1))).leerlingen()).isEmpty();
        assertThat(reading(with(nested(SafeXml.DEEPEST)))).isEqualTo(TOO_MUCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "xmlns:a"})
    void boundsTheAttributesOfAnElement(String name) {
        assertThat(read(with(attributes(name, 200))).leerlingen()).isEmpty();
        assertThat(reading(with(attributes(name, 201)))).isEqualTo(TOO_MUCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<%s/>", "<a %s=''/>"})
    void boundsTheLengthOfAName(String element) {
        assertThat(read(with(element.formatted("n".repeat(256)))).leerlingen()).isEmpty();
        assertThat(reading(with(element.formatted("n".repeat(257))))).isEqualTo(TOO_MUCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "\ud83d\ude00", "&#65;", "&amp;"})
    void boundsTheLettersOfAValue(String letter) {
        assertThat(read(named(letter.repeat(10_000))).leerlingen()).hasSize(1);
        assertThat(reading(named(letter.repeat(10_001)))).isEqualTo(TOO_MUCH);
    }

    @Test
    void boundsTheLettersOfAKey() {
        assertThat(read(keyed("A".repeat(10_000))).groepen()).hasSize(1);
        assertThat(reading(keyed("A".repeat(10_001)))).isEqualTo(TOO_MUCH);
    }

    @Test
    void doesNotMindTheLengthOfWhatItStepsOver() {
        var wordy = "<toevoegingen>" + "&amp;".repeat(200_000) + "</toevoegingen>";

        assertThat(read(withPupil(wordy)).leerlingen()).hasSize(1);
    }

    @Test
    void boundsTheFileWhileItComesIn() {
        var file = with("").getBytes(UTF_8);

        assertThat(Edexml.read(followedBySpaces(file, SafeXml.MOST_BYTES)))
                .isInstanceOf(EdexmlReading.Read.class);
        assertThat(Edexml.read(followedBySpaces(file, SafeXml.MOST_BYTES + 1)))
                .isEqualTo(new Refused(Reason.TOO_LARGE, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE EDEX>",
                "<!DOCTYPE EDEX []>",
                "<!DOCTYPE EDEX SYSTEM 'file:///etc/hostname'>",
                "<!DOCTYPE EDEX [<!ENTITY % p SYSTEM 'http://127.0.0.1:18999/p'>%p;]>"
            })
    void refusesADocumentTypeEvenAHarmlessOne(String doctype) {
        assertThat(reading(doctype + with(""))).isEqualTo(new Refused(Reason.DOCUMENT_TYPE, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE EDEX [<", "<!DOCTYPE EDEX [<!ENTITY \0>]>"})
    void refusesADocumentTypeForWhichTheJdkHasNoWords(String doctype) {
        assertThat(reading(doctype)).isEqualTo(new Refused(Reason.NOT_XML, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<i:include xmlns:i='http://www.w3.org/2001/XInclude' href='x'/>",
                "<include xmlns='http://www.w3.org/2001/XInclude' href='x'/>",
                "<naam xmlns:i='http://www.w3.org/2001/XInclude'><i:include href='x'/></naam>"
            })
    void refusesXIncludeEvenInWhatItStepsOver(String include) {
        assertThat(reading(with("<toevoegingen>" + include + "</toevoegingen>")))
                .isEqualTo(new Refused(Reason.XINCLUDE, 1));
    }

    @Test
    void isNotSlowedDownByNamespaces() {
        var many = with(attributes("xmlns:a", 500_000));

        assertThat(reading(many)).isEqualTo(TOO_MUCH);
    }

    @Test
    void boundsTheAccentsOnALetter() {
        assertThat(read(named("a" + "\u0301\u0316".repeat(50))).leerlingen()).hasSize(1);
        assertThat(reading(named("a" + "\u0301\u0316".repeat(50) + "\u0301"))).isEqualTo(TOO_MUCH);
    }

    @Test
    void isNotSlowedDownByAccents() {
        var letter = "a" + "\u0301\u0316".repeat(50);
        var pupil = "<leerling><roepnaam>" + letter.repeat(99) + "</roepnaam></leerling>";

        assertThat(read(with("<leerlingen>" + pupil.repeat(900) + "</leerlingen>")).leerlingen())
                .hasSize(900);
    }

    private static String nested(int depth) {
        return "<a>".repeat(depth) + "</a>".repeat(depth);
    }

    private static String attributes(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> name + i + "='u'")
                .collect(joining(" ", "<a ", "/>"));
    }

    private static String named(String roepnaam) {
        return withPupil("<roepnaam>" + roepnaam + "</roepnaam>");
    }

    private static String keyed(String key) {
        return with("<groepen><groep key='" + key + "'/></groepen>");
    }

    private static InputStream followedBySpaces(byte[] file, long size) {
        var spaces = new byte[(int) size - file.length];
        Arrays.fill(spaces, (byte) ' ');
        return new SequenceInputStream(
                new ByteArrayInputStream(file), new ByteArrayInputStream(spaces));
    }
}
