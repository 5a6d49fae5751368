package nl.startklaar.las;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static nl.startklaar.las.EdexmlGiven.bytes;
import static nl.startklaar.las.EdexmlGiven.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of a file, and what never is. */
class EdexmlMirrorTest {

    private final JsonMapper json = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"example/edexml-2.1-school.xml", "example/edexml-1.03-school.xml"})
    void comesBackFromJsonAsItWas(String name) {
        var file = read(bytes(name));

        assertThat(json.readValue(json.writeValueAsString(file), EdexmlFile.class)).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SR", "999999990", "0,3", "0.25", "9999ZZ", "conci", "etniciteit"})
    void keepsNothingOfTheOldFileThatMustBeCut(String value) {
        var name = "example/edexml-1.03-school.xml";
        var written = new String(bytes(name), ISO_8859_1);

        assertThat(written).contains(value);
        assertThat(everythingKept(read(bytes(name)))).doesNotContain(value);
    }

    @Test
    void keepsNeitherEckIdNorGenderOfAPupil() {
        var file = read(bytes("example/edexml-2.1-school.xml"));

        assertThat(new String(bytes("example/edexml-2.1-school.xml"), UTF_8))
                .contains("https://ketenid.nl/", "<geslacht>");
        assertThat(everythingKept(file)).doesNotContain("ketenid.nl", "geslacht");
    }

    @Test
    void keepsNoneOfTheCutElementsWhereverTheyStand() {
        var cut =
                Edexml.NEVER_KEPT.stream()
                        .map("<%1$s>999999990<blok>999999990</blok></%1$s>"::formatted)
                        .collect(joining());
        var whole = new String(bytes("example/edexml-2.1-school.xml"), UTF_8);
        var everywhere = whole.replaceAll("(<[a-z_0-9-]+(?: [^>]*[^/>])?>)", "$1" + cut);

        assertThat(everywhere.split("999999990", -1)).hasSizeGreaterThan(1000);
        assertThat(everythingKept(read(everywhere)))
                .isEqualTo(everythingKept(read(whole)))
                .doesNotContain("999999990");
    }

    private String everythingKept(EdexmlFile file) {
        return json.writeValueAsString(file) + file;
    }
}
