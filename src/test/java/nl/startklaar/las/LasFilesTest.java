package nl.startklaar.las;

import static nl.startklaar.las.LasGiven.folder;
import static nl.startklaar.las.LasGiven.full;
import static nl.startklaar.las.LasGiven.reading;
import static nl.startklaar.las.LasGiven.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.startklaar.las.EdexmlReading.Reason;
import nl.startklaar.las.LasReading.Refused;
import nl.startklaar.las.ReadingNote.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One door: what was sent is told from what is in it. */
class LasFilesTest {

    /** Said to whoever asks for all notes, and never among the findings of a school. */
    private static final Set<What> ONLY_FOR_INFORMATION =
            EnumSet.of(
                    What.VERSION_DIFFERS,
                    What.SCHOOL_YEAR_FORM,
                    What.OTHER_SCHOOL,
                    What.NO_GROUPS_FILE,
                    What.ONE_NAME);

    private static final byte[] SCHOOL = EdexmlGiven.bytes("example/edexml-2.1-school.xml");

    @Test
    void readsEdexmlAsEverBefore() {
        var full = full(reading("EDEX.XML", SCHOOL));

        assertThat(full.file()).isEqualTo(EdexmlGiven.read(SCHOOL));
        assertThat(full.format()).isEqualTo(Format.EDEXML_2_1);
        assertThat(full.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EDEX.XML", "leerlingen.csv", "EDEXLL.TXT", "manifest.csv", ""})
    void believesNoName(String name) {
        assertThat(full(reading(name, SCHOOL)).file()).isEqualTo(EdexmlGiven.read(SCHOOL));
    }

    @Test
    void readsOneXmlInAnArchiveWithWhatSystemsLeaveBehind() {
        var archive = new LinkedHashMap<String, byte[]>();
        archive.put("export/", new byte[0]);
        archive.put("export/edex.xml", SCHOOL);
        archive.put("__MACOSX/export/._edex.xml", new byte[] {0, 5, 22, 7});
        archive.put("export/.DS_Store", new byte[] {0});
        archive.put("Thumbs.db", new byte[] {0});

        assertThat(full(reading("export.zip", zip(archive))).file())
                .isEqualTo(EdexmlGiven.read(SCHOOL));
    }

    @Test
    void readsTheOldFilesLooseAndPackedAlike() {
        var files = folder("edex2000");
        var loose = full(reading(files));

        assertThat(loose.format()).isEqualTo(Format.EDEX2000);
        assertThat(full(reading("edex.zip", zip(files)))).isEqualTo(loose);
        assertThat(full(reading("edex.zip", zip(renamed(files, "Export\\", ".Txt")))).file())
                .isEqualTo(loose.file());
    }

    @Test
    void knowsTheOldFilesUnderAnotherName() {
        var files = folder("edex2000");
        var renamed = new LinkedHashMap<String, byte[]>();
        files.forEach((name, bytes) -> renamed.put("2026 " + name + ".bak", bytes));

        assertThat(full(reading(renamed)).file()).isEqualTo(full(reading(files)).file());
    }

    @Test
    void knowsTheVersionFromWhatIsSaidAndUsed() {
        assertThat(version("1.03", "<leerling><roepnaam>A</roepnaam><groep key='5'/></leerling>"))
                .isEqualTo(Format.EDEXML_1_03);
        assertThat(version("1.03", "<leerling><voornamen>A</voornamen></leerling>"))
                .isEqualTo(Format.EDEXML_2_0);
        assertThat(version("2.0", "<leerling/>")).isEqualTo(Format.EDEXML_2_0);
        assertThat(version("2.0", "<leerling eckid='x'/>")).isEqualTo(Format.EDEXML_2_1);
        assertThat(version("2.1", "<leerling/>")).isEqualTo(Format.EDEXML_2_1);
        assertThat(version("", "<leerling/>")).isEqualTo(Format.EDEXML_1_03);
        assertThat(full(reading("a.xml", ofVersion("2.0", "<leerling eckid='x'/>"))).notes())
                .extracting(ReadingNote::what, ReadingNote::about)
                .containsExactly(tuple(ReadingNote.What.VERSION_DIFFERS, "EDEXML 2.1"));
    }

    @Test
    void sealsEveryEckIdBeforeAnybodySeesIt() {
        var sealed =
                LasFiles.read(
                        List.of(SentFile.of("a.xml", SCHOOL)),
                        eckId -> "sealed " + eckId.length(),
                        ReadingChoice.lenient());

        assertThat(full(sealed).file().leerlingen().getFirst().eckid()).isEqualTo("sealed 153");
        assertThat(full(sealed).file().leerkrachten().getFirst().eckid()).isEqualTo("sealed 153");
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'  ', EMPTY",
        "Beste collega, UNKNOWN_KIND",
        "'naam;groep\nAyu;5', UNKNOWN_KIND",
        "%PDF-1.7, UNKNOWN_KIND",
        "<html/>, WRONG_ROOT"
    })
    void tellsWhatItIsNot(String text, Reason reason) {
        assertThat(reading("brief.txt", text)).isEqualTo(new Refused(reason, "brief.txt", 1));
    }

    @Test
    void refusesWhatDoesNotBelongTogether() {
        var two = Map.of("a.xml", SCHOOL, "b.xml", SCHOOL);
        var both = new LinkedHashMap<>(folder("edex2000"));
        both.put("edex.xml", SCHOOL);
        var zips = Map.of("a.zip", zip(two), "b.zip", zip(two));
        var twice = new LinkedHashMap<>(folder("edex2000"));
        twice.put("oud/EDEXLL.TXT", twice.get("EDEXLL.TXT"));

        assertThat(reasons(reading(two), reading(both), reading(zips), reading(twice)))
                .containsOnly(Reason.SEVERAL_FILES);
        assertThat(reasons(reading("a.zip", zip(two)), reading("a.zip", zip(twice))))
                .containsOnly(Reason.SEVERAL_FILES);
        assertThat(reasons(reading(Map.of()))).containsExactly(Reason.EMPTY);
    }

    @Test
    void refusesASpreadsheet() {
        var office =
                Map.of("[Content_Types].xml", SCHOOL, "xl/workbook.xml", SCHOOL, "a.xml", SCHOOL);

        assertThat(reasons(reading("klassen.xlsx", zip(office))))
                .containsExactly(Reason.UNKNOWN_KIND);
    }

    @Test
    void doesNotBlameTheFileWhenTheStreamFails() {
        var failing =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("The connection is gone");
                    }
                };
        for (byte[] begin :
                List.of(new byte[0], SCHOOL, zip(Map.of("a.xml", SCHOOL)), LasGiven.bytes("a;b"))) {
            int half = begin.length / 2;
            var in = new SequenceInputStream(new ByteArrayInputStream(begin, 0, half), failing);
            var sent = List.of(new SentFile("a", in));

            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() ->
                            LasFiles.read(sent, EckIdSeal.fingerprint(), ReadingChoice.lenient()));
        }
    }

    @Test
    void answersEveryKeptEdexmlFileAsTheReaderOfEdexmlDoes() throws IOException {
        try (var files = Files.walk(EdexmlGiven.FOLDER)) {
            for (var file : files.filter(it -> it.toString().endsWith(".xml")).toList()) {
                var bytes = Files.readAllBytes(file);
                var expected = EdexmlGiven.reading(bytes);
                var name = PlainFile.nameOf(file.toString());

                assertThat(asEdexml(reading(name, bytes))).as(name).isEqualTo(expected);
                if (bytes.length > 0) {
                    assertThat(asEdexml(reading("a.zip", zip(Map.of(name, bytes)))))
                            .as("packed " + name)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static EdexmlReading asEdexml(LasReading reading) {
        return switch (reading) {
            case LasReading.Full(var file, _, _) -> new EdexmlReading.Read(file);
            case Refused(var reason, _, int line) -> new EdexmlReading.Refused(reason, line);
            case LasReading other -> throw new AssertionError("No Edexml: " + other);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "intake_en"})
    void hasWordsForEveryRefusalAndEveryNote(String words) throws IOException {
        var text = Files.readString(Path.of("src/main/resources/words/" + words + ".properties"));

        assertThat(Reason.values())
                .allMatch(it -> text.contains("intake.stop.unreadable." + kebab(it) + ".what="));
        assertThat(ReadingNote.What.values())
                .allMatch(it ->
                        text.contains("intake.finding.read-" + kebab(it) + ".what=")
                                != ONLY_FOR_INFORMATION.contains(it));
    }

    /** So nobody is ever shown them, and they need no words. */
    @Test
    void warnsOfNothingThatIsOnlyForInformation() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/nl/startklaar/las"))) {
            var sources =
                    files.filter(Files::isRegularFile)
                            .map(LasFilesTest::read)
                            .collect(Collectors.joining());
            assertThat(ONLY_FOR_INFORMATION)
                    .allMatch(it -> sources.contains("What." + it.name()))
                    .noneMatch(it ->
                            Pattern.compile("(warn|error)\\(\\s*What\\." + it.name() + "\\b")
                                    .matcher(sources)
                                    .find());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String kebab(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Format version(String version, String pupil) {
        return full(reading("a.xml", ofVersion(version, pupil))).format();
    }

    private static String ofVersion(String version, String pupil) {
        return "<EDEX><school><schooljaar>2026-2027</schooljaar><xsdversie>"
                + version
                + "</xsdversie></school><leerlingen>"
                + pupil
                + "</leerlingen></EDEX>";
    }

    private static Map<String, byte[]> renamed(
            Map<String, byte[]> files, String folder, String extension) {
        var renamed = new LinkedHashMap<String, byte[]>();
        files.forEach((name, bytes) ->
                renamed.put(
                        folder + name.toLowerCase(Locale.ROOT).replace(".txt", extension), bytes));
        return renamed;
    }

    private static List<Reason> reasons(LasReading... readings) {
        return Arrays.stream(readings)
                .map(it -> it instanceof Refused(var reason, _, _) ? reason : null)
                .toList();
    }
}
