package nl.startklaar.las;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.startklaar.las.EdexmlGiven.bytes;
import static nl.startklaar.las.EdexmlGiven.read;
import static nl.startklaar.las.EdexmlGiven.reading;
import static nl.startklaar.las.EdexmlGiven.with;
import static nl.startklaar.las.EdexmlGiven.withPupil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import nl.startklaar.las.EdexmlFile.Groep;
import nl.startklaar.las.EdexmlFile.InGroep;
import nl.startklaar.las.EdexmlFile.Leerkracht;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.las.EdexmlFile.Naam;
import nl.startklaar.las.EdexmlFile.SamengesteldeGroep;
import nl.startklaar.las.EdexmlFile.School;
import nl.startklaar.las.EdexmlFile.Vestiging;
import nl.startklaar.las.EdexmlReading.Reason;
import nl.startklaar.las.EdexmlReading.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdexmlTest {

    @Test
    void readsTheSchool() {
        assertThat(school21().school())
                .isEqualTo(
                        new School(
                                "2026-2027",
                                "2026-08-31",
                                "99AA",
                                "00",
                                null,
                                "2026-08-24T16:05:00",
                                "VoorbeeldLAS 4.2",
                                "2.1"));
    }

    @Test
    void readsLocationsAndGroups() {
        assertThat(school21().vestigingen())
                .containsExactly(
                        new Vestiging("V1", "Hoofdgebouw", null, 4),
                        new Vestiging("V2", "Dislocatie De Brink", null, 4));
        assertThat(school21().groepen())
                .hasSize(6)
                .startsWith(new Groep("G12A", "1/2A De Kikkers", "C", "Kleuters 1 en 2", 6));
        assertThat(school21().samengesteldeGroepen())
                .hasSize(3)
                .contains(new SamengesteldeGroep("SG5", "Groep 5 (rekenen)", null, 13));
    }

    @Test
    void readsAPupil() {
        assertThat(school21().leerlingen())
                .hasSize(11)
                .contains(
                        new Leerling(
                                "10010",
                                null,
                                new Naam("Ouden", "den", "Fleur", "F", "Fleur"),
                                "2019-07-19",
                                "3",
                                null,
                                List.of(),
                                "2026-08-31",
                                null,
                                26));
    }

    @Test
    void readsWhereAPupilIsAndWhoItIsElsewhere() {
        var noor = school21().leerlingen().get(3);

        assertThat(noor.groep()).isEqualTo("G45");
        assertThat(noor.samengesteldeGroepen()).containsExactly("SG4");
        assertThat(noor.eckid()).matches("[0-9a-f]{64}");
    }

    @Test
    void readsWhatSomebodyDoesInEachGroup() {
        assertThat(school21().leerkrachten())
                .hasSize(7)
                .contains(
                        new Leerkracht(
                                "L07",
                                null,
                                new Naam("Dam", "van", null, "J", "Joëlle"),
                                null,
                                List.of("STA"),
                                List.of(new InGroep("G6", List.of("STA"))),
                                List.of(),
                                36));
        var karim = school21().leerkrachten().get(1);
        assertThat(karim.groepen()).containsExactly(new InGroep("G3", List.of("LRK")));
        assertThat(karim.samengesteldeGroepen()).containsExactly(new InGroep("SG4", List.of()));
    }

    @Test
    void readsTheOldShape() {
        var file = read(bytes("example/edexml-1.03-school.xml"));

        assertThat(file.school().xsdversie()).isEqualTo("1.03");
        assertThat(file.leerlingen())
                .extracting(it -> it.naam().roepnaam(), Leerling::groep, Leerling::jaargroep)
                .containsExactly(tuple("Zoë", "5", null), tuple("Ayu", null, "6"));
        assertThat(file.leerkrachten())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.groepen()).containsExactly(new InGroep("5", List.of())));
    }

    @Test
    void readsPartsInAnyOrder() {
        var file =
                read(
                        "<EDEX><leerlingen><leerling key='1'><groep key='a'/><roepnaam>Ayu</roepnaam>"
                                + "</leerling></leerlingen><groepen><groep key='a'><jaargroep>5</jaargroep>"
                                + "<naam>5</naam></groep></groepen><school><xsdversie>2.1</xsdversie>"
                                + "<schooljaar>2026-2027</schooljaar></school></EDEX>");

        assertThat(file.school().schooljaar()).isEqualTo("2026-2027");
        assertThat(file.groepen()).containsExactly(new Groep("a", "5", "5", null, 1));
        assertThat(file.leerlingen()).singleElement().returns("a", Leerling::groep);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zo<?x y?>ë",
                "Zo<!-- x -->ë",
                "<![CDATA[Zo]]>ë",
                "Z&#111;&#xEB;",
                "\u00a0 Zoë\t\n",
                "Zoe\u0308",
                "Zo<b>x<c/></b>ë"
            })
    void readsOneValueHoweverItIsWritten(String written) {
        assertThat(onlyPupil("<roepnaam>" + written + "</roepnaam>").naam().roepnaam())
                .isEqualTo("Zoë");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<voorvoegsel/>",
                "<voorvoegsel></voorvoegsel>",
                "<voorvoegsel>\u00a0\n </voorvoegsel>",
                "<voorvoegsel><!-- van --></voorvoegsel>"
            })
    void readsNothingAsAbsent(String written) {
        assertThat(onlyPupil(written).naam().voorvoegsel()).isNull();
    }

    @Test
    void trimsKeysWhereverTheyStand() {
        var file =
                read(
                        with(
                                "<groepen><groep key=' G8'/></groepen><leerlingen><leerling key='1 '>"
                                        + "<groep key='G8 '/></leerling></leerlingen>"));

        assertThat(file.groepen()).singleElement().returns("G8", Groep::key);
        assertThat(file.leerlingen())
                .singleElement()
                .returns("1", Leerling::key)
                .returns("G8", Leerling::groep);
    }

    @Test
    void keepsTheFirstOfTwoValuesThatSaysSomething() {
        var twice = "<roepnaam/><roepnaam>Ayu</roepnaam><roepnaam>Budi</roepnaam>";

        assertThat(onlyPupil(twice).naam().roepnaam()).isEqualTo("Ayu");
    }

    @Test
    void stepsOverWhatIsNotOurs() {
        var foreign =
                "<x:roepnaam xmlns:x='urn:x'>no</x:roepnaam><roepnaam xmlns='urn:x'>no</roepnaam>"
                        + "<toevoegingen><blok xsi:type='Own'><roepnaam>no</roepnaam></blok></toevoegingen>"
                        + "<roepnaam xmlns='' x:y='z'>Ayu</roepnaam>";

        assertThat(onlyPupil(foreign).naam().roepnaam()).isEqualTo("Ayu");
    }

    @Test
    void takesOnlyTheKeyThatIsTheFormatsOwn() {
        var file = read(with("<groepen><groep x:key='no' key='yes'/></groepen>"));

        assertThat(file.groepen()).singleElement().returns("yes", Groep::key);
    }

    @Test
    void readsAFileWithoutPupils() {
        assertThat(read(with("")).leerlingen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<EDEX/>", "<EDEX><school><schooljaar> </schooljaar></school></EDEX>"})
    void refusesAFileThatDoesNotSayItsSchoolYear(String xml) {
        assertThat(reading(xml)).isEqualTo(new Refused(Reason.NO_SCHOOL_YEAR, 1));
    }

    @Test
    void tellsAnotherKindOfFileFromABrokenOne() {
        assertThat(reading("PK\u0003\u0004")).isEqualTo(new Refused(Reason.NOT_XML, 1));
        assertThat(reading("1  Jansen   20170101\n")).isEqualTo(new Refused(Reason.NOT_XML, 1));
        assertThat(reading("<EDEX>\n<school>\n</EDEX>")).isEqualTo(new Refused(Reason.BROKEN, 3));
        assertThat(reading("<EDEX>\n<school>")).isEqualTo(new Refused(Reason.BROKEN, 2));
    }

    @Test
    void refusesARootWithAPrefixForItsNamespace() {
        assertThat(reading("<e:EDEX xmlns:e='urn:e'/>"))
                .isEqualTo(new Refused(Reason.NAMESPACE, 1));
        assertThat(reading("<e:Envelope xmlns:e='urn:e'/>"))
                .isEqualTo(new Refused(Reason.WRONG_ROOT, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&naam;", "<groep key='&naam;'/>"})
    void refusesALetterNobodyDefined(String text) {
        assertThat(reading(withPupil("<roepnaam>Zo" + text + "</roepnaam>")))
                .isEqualTo(new Refused(Reason.BROKEN, 1));
    }

    @Test
    void saysNothingOfTheFileWhenItRefusesIt() {
        assertThat(reading(withPupil("<Jansen>999999990</Smit>")).toString())
                .isEqualTo("Refused[reason=BROKEN, line=1]");
    }

    @Test
    void printsPeopleAndGroupsAsKeyAndLineOnly() {
        var file = school21();

        assertThat(file.leerlingen().getFirst()).hasToString("leerling 10001 in line 17");
        assertThat(file.leerkrachten().getFirst()).hasToString("leerkracht L01 in line 30");
        assertThat(file.toString())
                .doesNotContain("Aydın", "Elif", "Anja", "ketenid", "voorbeeldschool", "Kikkers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<EDEX>"})
    void doesNotBlameTheFileWhenTheStreamFails(String before) {
        var start =
                new ByteArrayInputStream(
                        (before + " ".repeat(before.length() * 500)).getBytes(UTF_8));
        var failing =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new EOFException("The connection is gone");
                    }
                };

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Edexml.read(new SequenceInputStream(start, failing)));
    }

    @Test
    void leavesOutReferencesToNothing() {
        var file =
                read(
                        with(
                                "<leerlingen><leerling><samengestelde_groepen><samengestelde_groep/>"
                                        + "</samengestelde_groepen></leerling></leerlingen><leerkrachten>"
                                        + "<leerkracht><rol/><groepen><groep key=' '><rol>LRK</rol></groep>"
                                        + "</groepen></leerkracht></leerkrachten>"));

        assertThat(file.leerlingen().getFirst().samengesteldeGroepen()).isEmpty();
        assertThat(file.leerkrachten().getFirst().groepen()).isEmpty();
        assertThat(file.leerkrachten().getFirst().rollen()).isEmpty();
    }

    @Test
    void doesNotMindALongMarginAtTheTop() {
        assertThat(read(" ".repeat(5000) + with("")).leerlingen()).isEmpty();
    }

    private static EdexmlFile school21() {
        return read(bytes("example/edexml-2.1-school.xml"));
    }

    private static Leerling onlyPupil(String elements) {
        return read(withPupil(elements)).leerlingen().getFirst();
    }
}
