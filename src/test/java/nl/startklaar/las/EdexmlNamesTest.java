package nl.startklaar.las;

import static nl.startklaar.las.EdexmlGiven.bytes;
import static nl.startklaar.las.EdexmlGiven.read;
import static nl.startklaar.las.EdexmlGiven.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Names that went wrong somewhere, once. */
class EdexmlNamesTest {

    static Stream<String> names() {
        return Stream.of(new JsonMapper().readValue(bytes("names.json"), String[].class));
    }

    @ParameterizedTest
    @MethodSource("names")
    void comesBackFromEveryPlaceAPersonCanBeNamed(String name) {
        var person = "<achternaam>%1$s</achternaam><roepnaam>%1$s</roepnaam>".formatted(xml(name));
        var file =
                read(
                        with(
                                "<groepen><groep><naam>%s</naam></groep></groepen>"
                                                .formatted(xml(name))
                                        + "<leerlingen><leerling>%s</leerling></leerlingen>"
                                                .formatted(person)
                                        + "<leerkrachten><leerkracht>%s</leerkracht></leerkrachten>"
                                                .formatted(person)));

        var pupil = file.leerlingen().getFirst().naam();
        assertThat(pupil.achternaam()).isEqualTo(kept(name));
        assertThat(pupil.roepnaam()).isEqualTo(kept(name));
        assertThat(file.leerkrachten().getFirst().naam()).isEqualTo(pupil);
        assertThat(file.groepen().getFirst().naam()).isEqualTo(kept(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void isTheSameNameInEitherWriting(String name) {
        assertThat(roepnaam(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(roepnaam(Normalizer.normalize(name, Normalizer.Form.NFC)));
    }

    private static Object roepnaam(String name) {
        var pupil = "<leerling><roepnaam>" + xml(name) + "</roepnaam></leerling>";
        return read(with("<leerlingen>" + pupil + "</leerlingen>")).leerlingen().getFirst().naam();
    }

    private static String xml(String name) {
        return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /**
     * Every end of a line is a line feed in XML; the names have no spaces but ASCII at their ends.
     */
    private static String kept(String name) {
        var lines = name.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(lines.strip(), Normalizer.Form.NFC);
    }
}
