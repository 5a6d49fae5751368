package nl.startklaar.las;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.startklaar.las.LasGiven.full;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.startklaar.las.EdexmlReading.Reason;
import nl.startklaar.las.LasReading.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** CSV made to hurt: each gets its answer, soon, and in little memory. */
@Timeout(20)
class CsvAttacksTest {

    private static final String USERS = new OneRosterGiven().text("users.csv");
    private static final String HEADER = USERS.split("\r\n", -1)[0] + "\r\n";

    private record Formula(String value, boolean mustNotEvaluate, boolean mustStayText) {}

    @Test
    void takesAFormulaForAName() throws IOException {
        var json = Files.readString(Path.of("src/test/resources/csv/formula.json"));
        var formulas = new JsonMapper().readValue(json, Formula[].class);

        assertThat(formulas).hasSizeGreaterThan(10);
        for (Formula formula : formulas) {
            var quoted = "\"" + formula.value().replace("\"", "\"\"") + "\"";
            var given =
                    new OneRosterGiven()
                            .replace("users.csv", "Elif,Aydın,,10001", quoted + ",Aydın,,10001")
                            .replace("users.csv", ",Elif,,,99AA00", ",,,,99AA00");
            var expected = Text.clean(formula.value());

            assertThat(full(given.read()).file().leerlingen().getFirst().naam().roepnaam())
                    .as(formula.value())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"10001",
                "\"10001\"x,,,",
                "10001,,,true,\"x\ny,z\n",
                "\"10001\"\"",
            })
    void refusesQuotesThatDoNotClose(String row) {
        assertThat(reading(HEADER + row)).isEqualTo(new Refused(Reason.CSV_BROKEN, "users.csv", 2));
    }

    @Test
    void boundsTheCellsOfARow() {
        assertThat(reading(HEADER + ",".repeat(5_000_000)))
                .isEqualTo(new Refused(Reason.CSV_BROKEN, "users.csv", 2));
        assertThat(reading("sourcedId" + ",".repeat(5_000_000)))
                .isEqualTo(new Refused(Reason.CSV_BROKEN, "users.csv", 1));
    }

    @Test
    void boundsACellAndWhatIsInIt() {
        var limit = new Refused(Reason.LIMIT, "users.csv", 2);

        assertThat(reading(user("x".repeat(Text.LONGEST)))).isInstanceOf(LasReading.Full.class);
        assertThat(reading(user("x".repeat(Text.LONGEST + 1)))).isEqualTo(limit);
        assertThat(reading(user("a" + "\u0301\u0316".repeat(60)))).isEqualTo(limit);
        assertThat(reading(user("x".repeat(15_000_000))))
                .isEqualTo(new Refused(Reason.CSV_BROKEN, "users.csv", 2));
        assertThat(reading(user("\u0958".repeat(Text.LONGEST)))).isEqualTo(limit);
    }

    @Test
    void isNotSlowedDownByManyRowsOfOneThing() {
        var given =
                new OneRosterGiven()
                        .put("classes.csv", classes(20_000))
                        .put("enrollments.csv", enrollments(60_000));

        assertThat(full(given.read()).file().groepen()).hasSize(20_000);
    }

    @Test
    void boundsTheRows() {
        var users = new StringBuilder(HEADER);
        for (int i = 0; i <= OneRosterSet.MOST_ROWS; i++) {
            users.append(i).append("\n");
        }
        var manifest = new StringBuilder("propertyName,value\n");
        for (int i = 0; i < 2_000_000; i++) {
            manifest.append(i).append(",\n");
        }

        assertThat(reading(users.toString()))
                .isEqualTo(new Refused(Reason.LIMIT, "users.csv", OneRosterSet.MOST_ROWS + 2));
        assertThat(new OneRosterGiven().put("manifest.csv", manifest.toString()).read())
                .isEqualTo(new Refused(Reason.LIMIT, "manifest.csv", 301));
    }

    @Test
    void answersWhatIsNoText() {
        for (var bytes : new byte[][] {{(byte) 0x81}, {0}, {(byte) 0xff, (byte) 0xfe, 0}}) {
            assertThat(new OneRosterGiven().put("users.csv", bytes).read())
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void dropsWhatCannotStandInAMirror() {
        var users =
                USERS.replace(",Elif,Aydın,", ",\"E\0l\u0008i\ufffff\",Aydın,")
                        .replace(",Elif,,,99AA00", ",,,,99AA00");

        assertThat(full(reading(users)).file().leerlingen().getFirst().naam().roepnaam())
                .isEqualTo("Elif");
    }

    private static LasReading reading(String users) {
        return new OneRosterGiven().put("users.csv", users.getBytes(UTF_8)).read();
    }

    private static String user(String name) {
        return HEADER + "10001,,,true,x,," + name + ",Aydın,,,,,,,1,,,,,,99AA00,\n";
    }

    private static String classes(int count) {
        var rows = new StringBuilder(new OneRosterGiven().text("classes.csv").split("\r\n", -1)[0]);
        for (int i = 0; i < count; i++) {
            rows.append("\nG").append(i).append(",,,5,5,PO,,homeroom,,99AA00,2026-2027-T1,,,");
        }
        return rows.toString();
    }

    private static String enrollments(int count) {
        var rows =
                new StringBuilder(
                        new OneRosterGiven().text("enrollments.csv").split("\r\n", -1)[0]);
        for (int i = 0; i < count; i++) {
            var person = i % 2 == 0 ? ",L01,teacher,,," : ",10001,student,,,";
            rows.append("\ne,,,G").append(i / 3).append(",99AA00").append(person);
        }
        return rows.toString();
    }
}
