package nl.startklaar.licence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.startklaar.licence.UnreadableList.Reason;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Files as publishers, spreadsheets and people with bad intentions send them. */
class LicenceListFilesTest {

    private static final List<List<String>> TABLE =
            List.of(
                    List.of("Uitgever", "Methode", "Aantal"),
                    List.of("De Lantaarn", "Getallen", "25"),
                    List.of("De Lantaarn", "Café; \"’t Uur\"", ""));

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void readsWhateverPartsTheColumns(String separator) throws Exception {
        var text = "Uitgever;Methode;Aantal\r\nDe Lantaarn;Getallen;25\r\n".replace(";", separator);

        assertThat(values(text.getBytes(UTF_8))).isEqualTo(TABLE.subList(0, 2));
    }

    @Test
    void readsTheEncodingsOfSpreadsheets() throws Exception {
        var text = "Uitgever;Methode;Aantal\nZoë & Cie;Getallen;25\n";

        for (Charset it : List.of(UTF_8, UTF_16, ISO_8859_1)) {
            assertThat(values(text.getBytes(it)).get(1)).contains("Zoë & Cie");
        }
        assertThat(values(("\ufeff" + text).getBytes(UTF_8)).getFirst()).contains("Uitgever");
    }

    @Test
    void saysTheLineAsAnEditorCountsIt() throws Exception {
        var rows = read("Uitgever;Methode\n\n\"De\nLantaarn\";Getallen\nx;y\n".getBytes(UTF_8));

        assertThat(rows).extracting(ListCells::line).containsExactly(1, 3, 5);
        assertThat(rows.get(1).get(0)).isEqualTo("De Lantaarn");
    }

    @Test
    void readsWhatItWrites() throws Exception {
        assertThat(values(LicenceListCsv.write(TABLE))).isEqualTo(TABLE);
        assertThat(values(LicenceListWorkbook.write("Licenties", TABLE))).isEqualTo(TABLE);
    }

    @Test
    void readsDaysAndNumbersOfASpreadsheetAsPeopleSeeThem() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Blad1");
            sheet.value(0, 0, "Ingang");
            sheet.value(0, 1, "Aantal");
            sheet.value(2, 0, LocalDate.of(2026, 8, 1));
            sheet.style(2, 0).format("dd-mm-yyyy").set();
            sheet.value(2, 1, 25.0);
            sheet.value(2, 2, 46235);
            sheet.style(2, 2).format("[Red]0").set();
        }

        var rows = read(bytes.toByteArray());

        assertThat(rows.get(1).line()).isEqualTo(3);
        assertThat(rows.get(1).values()).containsExactly("2026-08-01", "25", "46235");
    }

    static Stream<String> formulas() throws IOException {
        return values("mustNotEvaluate");
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void writesNothingThatASpreadsheetCalculates(String attack) throws Exception {
        var cell = ListBounds.cells(1, List.of(attack)).get(0);
        var csv = new String(LicenceListCsv.write(List.of(List.of(cell))), UTF_8);

        // between the mark of the encoding and the end of the line there is one cell in quotes
        var shown = csv.substring(2, csv.length() - 3).replace("\"\"", "\"");
        assertThat(shown.replaceFirst("^[\\s\\p{Cf}\"]+", ""))
                .doesNotMatch("(?s)[=+\\-@\uff1d\uff0b\uff0d\uff20].*");
        assertThat(csv).doesNotContain("\t", "\0").endsWith("\"\r\n");
        assertThat(values(LicenceListCsv.write(List.of(List.of(cell)))).getFirst())
                .containsExactly(cell);
        assertThat(values(LicenceListWorkbook.write("x", List.of(List.of(cell)))).getFirst())
                .containsExactly(cell);
        assertThat(sheet(LicenceListWorkbook.write("x", List.of(List.of(cell)))))
                .doesNotContain("<f>");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void keepsTextsThatLookLikeNumbers(String text) throws Exception {
        assertThat(values(LicenceListCsv.write(List.of(List.of(text)))).getFirst())
                .containsExactly(text);
        assertThat(values(LicenceListWorkbook.write("x", List.of(List.of(text)))).getFirst())
                .containsExactly(text);
    }

    static Stream<String> texts() throws IOException {
        return Stream.concat(
                values("mustStayText"),
                Stream.of("'t Uur", "''t Uur", "'", "''", "'=1", "''=1", "'-"));
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(reason(new byte[ListBounds.MOST_BYTES + 1])).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason("a;b\n".repeat(ListBounds.MOST_ROWS + 1).getBytes(UTF_8)))
                .isEqualTo(Reason.TOO_MANY_ROWS);
        var rows =
                IntStream.rangeClosed(0, ListBounds.MOST_ROWS)
                        .mapToObj(it -> List.of("a" + it, "b"))
                        .toList();
        assertThat(reason(LicenceListWorkbook.write("x", rows))).isEqualTo(Reason.TOO_MANY_ROWS);
    }

    @Test
    void refusesABombBeforeItBursts() throws Exception {
        var bomb = zip("xl/worksheets/sheet1.xml", new byte[40 * 1024 * 1024]);

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(reason(bomb)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void refusesAnArchiveOfTooManyFilesOrOfOneTwice() throws Exception {
        var many = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(many)) {
            for (int i = 0; i < 300; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i));
            }
        }

        assertThat(reason(many.toByteArray())).isEqualTo(Reason.BROKEN);
    }

    @Test
    void refusesOldExcelAndWhatIsNoListAtAll() throws Exception {
        var old = new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3};

        assertThat(reason(old)).isEqualTo(Reason.OLD_EXCEL);
        assertThat(reason(zip("word/document.xml", "x".getBytes(UTF_8)))).isEqualTo(Reason.BROKEN);
        assertThat(reason("PK\3\4 and no more".getBytes(UTF_8))).isEqualTo(Reason.BROKEN);
        assertThat(reason("a;b\0c\n".getBytes(UTF_8))).isEqualTo(Reason.BROKEN);
        assertThat(reason("a;\"b\n".getBytes(UTF_8))).isEqualTo(Reason.BROKEN);
    }

    /** An entity would read a file of ours, or grow until nothing is left. */
    @Test
    void readsNoEntityOfASheet() throws Exception {
        var secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "top-secret");
        var doctype =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\"><!ENTITY f \"ffff\">]>";
        for (String entity : List.of("&e;", "&f;")) {
            var attack = withSheet(doctype, entity);
            var shown =
                    catchThrowableOfType(UnreadableList.class, () -> values(attack)) == null
                            ? values(attack).toString()
                            : "";
            assertThat(shown).doesNotContain("top-secret", "ffff");
        }
    }

    @Test
    void cutsOffColumnsAndTextsThatNobodyReads() throws Exception {
        var wide = "x;".repeat(900) + "\n" + "y".repeat(5000) + ";z\n";

        var rows = read(wide.getBytes(UTF_8));

        assertThat(rows.getFirst().values()).hasSize(ListBounds.MOST_CELLS);
        assertThat(rows.get(1).get(0)).hasSize(ListBounds.LONGEST_CELL + 1);
    }

    private static List<List<String>> values(byte[] file) throws Exception {
        return read(file).stream().map(ListCells::values).toList();
    }

    private static List<ListCells> read(byte[] file) throws Exception {
        return LicenceLists.rows(new ByteArrayInputStream(file));
    }

    private static Reason reason(byte[] file) {
        return catchThrowableOfType(UnreadableList.class, () -> read(file)).reason();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    /** A workbook of ours, with a document type before its sheet and an entity in its cell. */
    private static byte[] withSheet(String doctype, String entity) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var ours = LicenceListWorkbook.write("x", List.of(List.of("CELL")));
        try (var in = ZipFile.builder().setByteArray(ours).get();
                var out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry it : Collections.list(in.getEntries())) {
                var text = new String(in.getInputStream(it).readAllBytes(), UTF_8);
                if (text.contains("CELL") || text.contains("<worksheet")) {
                    text = text.replace("CELL", entity).replaceFirst("\\?>", "?>" + doctype);
                }
                out.putNextEntry(new ZipEntry(it.getName()));
                out.write(text.getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String sheet(byte[] workbook) throws IOException {
        try (var in = ZipFile.builder().setByteArray(workbook).get()) {
            var sheet = in.getEntry("xl/worksheets/sheet1.xml");
            return new String(in.getInputStream(sheet).readAllBytes(), UTF_8);
        }
    }

    private static Stream<String> values(String property) throws IOException {
        var file = Files.readString(Path.of("src/test/resources/csv/formula.json"));
        return JsonMapper.builder()
                .build()
                .readTree(file)
                .valueStream()
                .filter(it -> it.get(property).asBoolean())
                .map(it -> it.get("value").asString());
    }
}
