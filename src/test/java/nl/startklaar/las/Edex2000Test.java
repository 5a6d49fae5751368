package nl.startklaar.las;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.startklaar.las.LasGiven.folder;
import static nl.startklaar.las.LasGiven.full;
import static nl.startklaar.las.LasGiven.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.startklaar.kernel.Brin;
import nl.startklaar.las.EdexmlFile.Groep;
import nl.startklaar.las.EdexmlFile.InGroep;
import nl.startklaar.las.EdexmlFile.Leerkracht;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.las.EdexmlFile.Naam;
import nl.startklaar.las.EdexmlFile.School;
import nl.startklaar.las.EdexmlReading.Reason;
import nl.startklaar.las.LasReading.Refused;
import nl.startklaar.las.LasReading.Unclear;
import nl.startklaar.las.ReadingNote.What;
import nl.startklaar.las.ReadingQuestion.About;
import nl.startklaar.las.ReadingQuestion.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class Edex2000Test {

    @Test
    void readsASchool() {
        var file = full(reading(folder("edex2000"))).file();

        assertThat(file.school())
                .isEqualTo(new School("2026-2027", null, "99AA", "00", null, null, null, null));
        assertThat(file.groepen())
                .hasSize(6)
                .startsWith(
                        new Groep("00012", "1/2A De Kikkers", "C", null, 1),
                        new Groep("00003", "3", "3", null, 2));
        assertThat(file.leerlingen())
                .hasSize(10)
                .contains(
                        new Leerling(
                                "10004",
                                null,
                                new Naam("Berg", "van den", null, null, "Noor"),
                                "2018-11-09",
                                null,
                                "00045",
                                List.of(),
                                null,
                                null,
                                4));
        assertThat(file.leerkrachten())
                .hasSize(7)
                .contains(
                        new Leerkracht(
                                "L04",
                                null,
                                new Naam("Peeters", null, null, null, "Wout"),
                                null,
                                List.of(),
                                List.of(
                                        new InGroep("00045", List.of()),
                                        new InGroep("00006", List.of())),
                                List.of(),
                                4));
    }

    @Test
    void neverReadsWhatMustBeCut() {
        var row =
                new EdexPupil()
                        .sofinummer("999999990")
                        .gewicht("0.25")
                        .postcode("9999ZZ")
                        .land("SR");
        var file = full(reading("EDEXLL.TXT", row.line())).file();

        assertThat(row.line()).contains("999999990", "0.25", "9999ZZ", "SR");
        assertThat(everythingOf(file)).doesNotContain("999999990", "0.25", "9999ZZ", "SR");
    }

    @Test
    void readsPupilsAlone() {
        var full = full(reading(Map.of("EDEXLL.TXT", folder("edex2000").get("EDEXLL.TXT"))));

        assertThat(full.file().leerlingen()).hasSize(10).allMatch(it -> it.groep() == null);
        assertThat(full.file().groepen()).isEmpty();
        assertThat(full.notes()).extracting(ReadingNote::what).containsExactly(What.NO_GROUPS_FILE);
    }

    @Test
    void wantsTheFileOfPupils() {
        var files = new LinkedHashMap<>(folder("edex2000"));
        files.put("EDEXLL.TXT", new byte[0]);
        assertThat(reading(files)).isEqualTo(new Refused(Reason.EDEX_NO_PUPILS, "EDEXLL.TXT", 1));
        files.remove("EDEXLL.TXT");
        assertThat(reading(files)).isEqualTo(new Refused(Reason.EDEX_NO_PUPILS, "EDEXLL.TXT", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "   \r\n\r\n", "\r\n\u001a"})
    void doesNotMindHowLinesEnd(String end) {
        var line = new EdexPupil().line().stripTrailing();
        var file = full(reading("EDEXLL.TXT", line + end + line + end)).file();

        assertThat(file.leerlingen().getFirst().geboortedatum()).isEqualTo("2018-11-25");
    }

    @Test
    void boundsTheLines() {
        int most = EdexText.MOST_LINES;

        assertThat(full(reading("EDEXLL.TXT", new EdexPupil().line() + "\nx".repeat(most - 1))))
                .satisfies(it -> assertThat(it.file().leerlingen()).hasSize(most));
        assertThat(reading("EDEXLL.TXT", new EdexPupil().line() + "\nx".repeat(most)))
                .isEqualTo(new Refused(Reason.LIMIT, "EDEXLL.TXT", most + 1));
        assertThat(reading("brief.txt", "x\n".repeat(9_000_000)))
                .isEqualTo(new Refused(Reason.UNKNOWN_KIND, "brief.txt", 1));
    }

    @Test
    void refusesALineWithItsFieldsElsewhere() {
        var line = new EdexPupil().line();

        assertThat(reading("EDEXLL.TXT", line + "\r\n" + line.substring(1)))
                .isEqualTo(new Refused(Reason.EDEX_SHAPE, "EDEXLL.TXT", 2));
        assertThat(reading("EDEXLL.TXT", line + "\r\n" + line + "and more"))
                .isEqualTo(new Refused(Reason.EDEX_SHAPE, "EDEXLL.TXT", 2));
    }

    @ParameterizedTest
    @CsvSource({
        "25112018, 24122018, 2018-11-25",
        "20181125, 20181224, 2018-11-25",
        "11252018, 12242018, 2018-11-25",
        "25/11/18, 24-12-18, 2018-11-25",
        "18/11/25, 18/12/24, 2018-11-25",
        "11.25.18, 12.24.18, 2018-11-25"
    })
    void findsTheFormOfDatesFromAllRows(String first, String second, String expected) {
        var file =
                full(reading(
                                "EDEXLL.TXT",
                                new EdexPupil().born("01012018").line().replace("01012018", first)
                                        + "\r\n"
                                        + new EdexPupil().born(second).line()))
                        .file();

        assertThat(file.leerlingen().getFirst().geboortedatum()).isEqualTo(expected);
    }

    @Test
    void asksWhenDatesMakeSenseInTwoForms() {
        var line = new EdexPupil().born("12052018").line();
        var asked =
                new ReadingQuestion(
                        About.DATE_FORM,
                        List.of(
                                new Option("DAY_MONTH_YEAR", "Noor van den Berg: 12-05-2018"),
                                new Option("MONTH_DAY_YEAR", "Noor van den Berg: 05-12-2018")));

        assertThat(reading("EDEXLL.TXT", line)).isEqualTo(new Unclear(List.of(asked)));
        assertThat(born(line, About.DATE_FORM, "DAY_MONTH_YEAR")).isEqualTo("2018-05-12");
        assertThat(born(line, About.DATE_FORM, "MONTH_DAY_YEAR")).isEqualTo("2018-12-05");
        assertThat(asked.toString()).doesNotContain("Noor");
    }

    @Test
    void doesNotAskWhatMakesNoDifference() {
        var line = new EdexPupil().born("05052018").line();

        assertThat(full(reading("EDEXLL.TXT", line)).file().leerlingen().getFirst().geboortedatum())
                .isEqualTo("2018-05-05");
    }

    @Test
    void asksAlsoWhenNoFormMakesSense() {
        var line = new EdexPupil().born("02031950").line();

        assertThat(reading("EDEXLL.TXT", line))
                .isInstanceOfSatisfying(
                        Unclear.class,
                        it ->
                                assertThat(it.questions().getFirst().options())
                                        .extracting(Option::code)
                                        .containsExactly("DAY_MONTH_YEAR", "MONTH_DAY_YEAR"));
    }

    @Test
    void leavesADateThatIsNoneForThePlan() {
        var lines = new EdexPupil().line() + "\r\n" + new EdexPupil().born("31022018").line();
        var pupils = full(reading("EDEXLL.TXT", lines)).file().leerlingen();

        assertThat(pupils.get(0).geboortedatum()).isEqualTo("2018-11-25");
        assertThat(pupils.get(1).geboortedatum()).isEqualTo("31022018");
        assertThat(pupils.get(1).instroomdatum()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Zoë",
        "IBM850, Zoë",
        "windows-1252, François",
        "IBM850, François",
        "windows-1252, JOSÉ",
        "IBM850, MÜLLER",
        "IBM850, Aydın",
        "windows-1252, D’Été",
        "UTF-8, Zoë",
        "UTF-8, Aydın"
    })
    void findsTheCodePageFromTheNames(String page, String name) {
        var lines = new EdexPupil().roepnaam(name).line() + "\r\n" + new EdexPupil().line();
        var file = full(reading("EDEXLL.TXT", lines.getBytes(Charset.forName(page)))).file();

        assertThat(file.leerlingen().getFirst().naam().roepnaam()).isEqualTo(name);
        assertThat(file.leerlingen().getFirst().key()).isEqualTo("10004");
    }

    @Test
    void readsUtf8PaddedToBytes() {
        var bytes = LasGiven.text("Zoë".getBytes(UTF_8));
        var line = new EdexPupil().roepnaam(bytes).line();
        var file = full(reading("EDEXLL.TXT", LasGiven.bytes(line))).file();

        assertThat(file.leerlingen().getFirst().naam().roepnaam()).isEqualTo("Zoë");
        assertThat(file.leerlingen().getFirst().key()).isEqualTo("10004");
    }

    @Test
    void asksWhenNamesMakeSenseInTwoCodePages() {
        var line = new EdexPupil().roepnaam("Ömer").line();
        var bytes = line.getBytes(Charset.forName("windows-1252"));

        assertThat(reading("EDEXLL.TXT", bytes))
                .isEqualTo(
                        new Unclear(
                                List.of(
                                        new ReadingQuestion(
                                                About.CODE_PAGE,
                                                List.of(
                                                        new Option("windows-1252", "Ömer"),
                                                        new Option("cp850", "Ímer"))))));
        var answered = ReadingChoice.lenient().answering(About.CODE_PAGE, "windows-1252");
        assertThat(full(reading(Map.of("EDEXLL.TXT", bytes), answered)).file().leerlingen())
                .singleElement()
                .satisfies(it -> assertThat(it.naam().roepnaam()).isEqualTo("Ömer"));
    }

    @Test
    void letsOneNameDecideForTheOthers() {
        var lines =
                new EdexPupil().roepnaam("Ömer").line()
                        + "\r\n"
                        + new EdexPupil().roepnaam("Zoë").line();

        assertThat(
                        full(reading("EDEXLL.TXT", lines.getBytes(Charset.forName("IBM850"))))
                                .file()
                                .leerlingen())
                .extracting(it -> it.naam().roepnaam())
                .containsExactly("Ömer", "Zoë");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-2027", "2026/2027", "20262027", "2026-27", "26/27", "2026 2027"})
    void readsASchoolYearHoweverItIsWritten(String written) {
        var full = full(reading("EDEXLL.TXT", new EdexPupil().schooljaar(written).line()));

        assertThat(full.file().school().schooljaar()).isEqualTo("2026-2027");
        assertThat(full.notes())
                .filteredOn(it -> it.what() == What.SCHOOL_YEAR_FORM)
                .hasSize(written.equals("2026-2027") ? 0 : 1);
    }

    @Test
    void leavesASchoolYearThatIsNoneForThePlan() {
        assertThat(full(reading("EDEXLL.TXT", new EdexPupil().schooljaar("2026-2029").line())))
                .satisfies(
                        it -> assertThat(it.file().school().schooljaar()).isEqualTo("2026-2029"));
        assertThat(reading("EDEXLL.TXT", new EdexPupil().schooljaar("").line()))
                .isEqualTo(new Refused(Reason.NO_SCHOOL_YEAR, "EDEXLL.TXT", 1));
    }

    @Test
    void asksWhichOfTwoSchoolYears() {
        var lines =
                new EdexPupil().schooljaar("2025-2026").line()
                        + "\r\n"
                        + new EdexPupil().line()
                        + "\r\n";
        var options =
                List.of(
                        new Option("2025-2026", "2025-2026 (1)"),
                        new Option("2026-2027", "2026-2027 (1)"));

        assertThat(reading("EDEXLL.TXT", lines))
                .isEqualTo(new Unclear(List.of(new ReadingQuestion(About.SCHOOL_YEAR, options))));
        var full =
                full(
                        reading(
                                Map.of("EDEXLL.TXT", LasGiven.bytes(lines)),
                                ReadingChoice.lenient().answering(About.SCHOOL_YEAR, "2025-2026")));
        assertThat(full.file().leerlingen()).hasSize(1);
        assertThat(full.notes())
                .extracting(ReadingNote::what, ReadingNote::line)
                .contains(tuple(What.OTHER_SCHOOL_YEAR, 2));
    }

    @Test
    void takesTheRowsOfTheSchoolThatIsAskedFor() {
        var lines =
                new EdexPupil().brin("99AA", "00").line()
                        + "\r\n"
                        + new EdexPupil().brin("99AA", "01").line();
        var ours = ReadingChoice.lenient().ofSchool(new Brin("99AA01"));
        var file = full(reading(Map.of("EDEXLL.TXT", LasGiven.bytes(lines)), ours)).file();

        assertThat(file.school().dependancecode()).isEqualTo("01");
        assertThat(file.leerlingen()).extracting(Leerling::line).containsExactly(2);
        assertThat(reading("EDEXLL.TXT", lines)).isInstanceOf(Unclear.class);
        var another = ReadingChoice.lenient().ofSchool(new Brin("99ZZ00"));
        assertThat(reading(Map.of("EDEXLL.TXT", LasGiven.bytes(lines)), another))
                .isEqualTo(new Refused(Reason.SCHOOL_NOT_IN_FILE, "EDEXLL.TXT", 1));
    }

    @Test
    void saysWhatPointsNowhere() {
        var files = new LinkedHashMap<>(folder("edex2000"));
        files.put("EDEXLG.TXT", LasGiven.bytes("L99  000122026-202799AA00   "));

        assertThat(full(reading(files)).notes())
                .extracting(ReadingNote::what, ReadingNote::file, ReadingNote::about)
                .containsExactly(tuple(What.UNKNOWN_REFERENCE, "EDEXLG.TXT", "L99"));
    }

    private static String born(String line, About about, String answer) {
        var choice = ReadingChoice.lenient().answering(about, answer);
        var file = full(reading(Map.of("EDEXLL.TXT", LasGiven.bytes(line)), choice)).file();
        return String.valueOf(file.leerlingen().getFirst().geboortedatum());
    }

    private static String everythingOf(EdexmlFile file) {
        return new JsonMapper().writeValueAsString(file) + file;
    }
}
