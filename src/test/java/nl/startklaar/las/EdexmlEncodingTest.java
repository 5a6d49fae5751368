package nl.startklaar.las;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.startklaar.las.EdexmlGiven.read;
import static nl.startklaar.las.EdexmlGiven.reading;
import static nl.startklaar.las.EdexmlGiven.withPupil;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import nl.startklaar.las.EdexmlReading.Reason;
import nl.startklaar.las.EdexmlReading.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name comes through letter for letter, or the file is refused. */
class EdexmlEncodingTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String MARK = "\ufeff";

    static Stream<Arguments> writings() {
        return Stream.of(
                Arguments.of(UTF_8, ""),
                Arguments.of(UTF_8, declaring("utf-8")),
                Arguments.of(UTF_8, MARK),
                Arguments.of(UTF_8, MARK + declaring("UTF-8")),
                Arguments.of(UTF_16LE, MARK),
                Arguments.of(UTF_16LE, MARK + declaring("utf-16")),
                Arguments.of(UTF_16BE, MARK + declaring("UTF-16")),
                Arguments.of(UTF_16BE, MARK + declaring("UTF-16BE")),
                Arguments.of(ISO_8859_1, declaring("iso-8859-1")),
                Arguments.of(WINDOWS_1252, declaring("Windows-1252")));
    }

    @ParameterizedTest
    @MethodSource("writings")
    void readsEveryWritingThatSaysWhatItIs(Charset charset, String start) {
        assertThat(read(zoe(start).getBytes(charset)).leerlingen())
                .singleElement()
                .satisfies(it -> assertThat(it.naam().roepnaam()).isEqualTo("Zoë"));
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                Arguments.of(ISO_8859_1, ""),
                Arguments.of(WINDOWS_1252, declaring("UTF-8")),
                Arguments.of(UTF_8, declaring("US-ASCII")),
                Arguments.of(UTF_8, declaring("UTF-16")),
                Arguments.of(UTF_8, MARK + declaring("ISO-8859-1")),
                Arguments.of(UTF_16LE, MARK + declaring("UTF-8")),
                Arguments.of(UTF_16LE, MARK + declaring("UTF-16BE")),
                Arguments.of(UTF_8, declaring("UTF-7")),
                Arguments.of(UTF_8, declaring("IBM037")),
                Arguments.of(UTF_8, declaring("")));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void refusesAWritingThatIsNotWhatItSays(Charset charset, String start) {
        assertThat(reading(zoe(start).getBytes(charset)))
                .isEqualTo(new Refused(Reason.ENCODING, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x81, 0x8D, 0x8F, 0x90, 0x9D})
    void refusesAByteThatIsNoLetterInWindows(int illegal) {
        var bytes = zoe(declaring("windows-1252")).getBytes(WINDOWS_1252);
        bytes[new String(bytes, ISO_8859_1).indexOf('\u00eb')] = (byte) illegal;

        assertThat(reading(bytes)).isEqualTo(new Refused(Reason.ENCODING, 1));
    }

    @Test
    void refusesHalfALetter() {
        var bytes = (MARK + zoe("")).getBytes(UTF_16LE);
        bytes[new String(bytes, UTF_16LE).indexOf('\u00eb') * 2 + 1] = (byte) 0xD8;

        assertThat(reading(bytes)).isEqualTo(new Refused(Reason.ENCODING, 1));
    }

    @Test
    void refusesWideLettersWithoutAMark() {
        assertThat(reading(zoe("").getBytes(UTF_16LE))).isEqualTo(new Refused(Reason.ENCODING, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", MARK, " \r\n", MARK + "\n"})
    void callsAFileWithoutLettersEmpty(String nothing) {
        assertThat(reading(nothing)).isEqualTo(new Refused(Reason.EMPTY, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "2.0"})
    void refusesAnotherXml(String version) {
        assertThat(reading("<?xml version='" + version + "'?>" + zoe("")))
                .isEqualTo(new Refused(Reason.NOT_XML, 1));
    }

    private static String declaring(String encoding) {
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>";
    }

    private static String zoe(String start) {
        return start + withPupil("<roepnaam>Zoë</roepnaam>");
    }
}
