package nl.startklaar.las;

import static nl.startklaar.las.LasGiven.folder;
import static nl.startklaar.las.LasGiven.full;
import static nl.startklaar.las.LasGiven.reading;
import static nl.startklaar.las.LasGiven.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import nl.startklaar.kernel.Brin;
import nl.startklaar.las.EdexmlFile.Groep;
import nl.startklaar.las.EdexmlFile.InGroep;
import nl.startklaar.las.EdexmlFile.Leerkracht;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.las.EdexmlFile.Naam;
import nl.startklaar.las.EdexmlFile.SamengesteldeGroep;
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
import tools.jackson.databind.json.JsonMapper;

/** A whole set of OneRoster, as the standard wants it. */
class OneRosterTest {

    @Test
    void readsASetToTheLetterAlsoStrictly() {
        var full = full(new OneRosterGiven().read(ReadingChoice.lenient().strictly()));

        assertThat(full.format()).isEqualTo(Format.ONEROSTER_1_2);
        assertThat(full.notes())
                .extracting(ReadingNote::what, ReadingNote::line)
                .containsExactly(tuple(What.ONE_NAME, 9));
        assertThat(full.file().school())
                .isEqualTo(
                        new School(
                                "2026-2027", null, "99AA", "00", null, null, "VoorbeeldLAS", null));
    }

    @Test
    void readsGroupsPupilsAndStaff() {
        var file = full(new OneRosterGiven().read()).file();

        assertThat(file.groepen())
                .hasSize(6)
                .startsWith(
                        new Groep("G12A", "1/2A De Kikkers", "C", null, 2),
                        new Groep("G3", "3", "3", null, 3));
        assertThat(file.samengesteldeGroepen())
                .hasSize(3)
                .startsWith(new SamengesteldeGroep("SG4", "Groep 4 (rekenen)", null, 8));
        assertThat(file.leerlingen())
                .hasSize(10)
                .contains(
                        new Leerling(
                                "10010",
                                null,
                                new Naam("Ouden", "den", null, null, "Fleur"),
                                null,
                                "3",
                                null,
                                List.of(),
                                null,
                                null,
                                11));
        assertThat(file.leerlingen().get(3).samengesteldeGroepen()).containsExactly("SG4");
        assertThat(file.leerkrachten())
                .hasSize(7)
                .contains(
                        new Leerkracht(
                                "L07",
                                null,
                                new Naam("Dam", "van", null, null, "Joëlle"),
                                null,
                                List.of("STA"),
                                List.of(new InGroep("G6", List.of())),
                                List.of(),
                                18));
    }

    @Test
    void readsItPackedAndInAFolder() {
        var loose = reading(folder("oneroster-1.2"));
        var inFolder = new LinkedHashMap<String, byte[]>();
        folder("oneroster-1.2").forEach((name, bytes) -> inFolder.put("export/" + name, bytes));

        assertThat(reading("a.zip", zip(folder("oneroster-1.2")))).isEqualTo(loose);
        assertThat(reading("a.zip", zip(inFolder))).isEqualTo(loose);
    }

    @Test
    void neverOpensWhatIsNotForUs() {
        var secret = "sourcedId,birthDate,sex\n10001,\"2018-01-01,broken";
        var given =
                new OneRosterGiven()
                        .put("demographics.csv", secret)
                        .replace("manifest.csv", "demographics,absent", "demographics,bulk")
                        .replace("users.csv", "1,,https", "1,geheim!,https");

        assertThat(full(given.read()).file().toString() + everythingOf(given))
                .doesNotContain("2018-01-01", "geheim!");
    }

    @Test
    void takesTheKeyOfTheLasWhenTheSetSaysIt() {
        var given =
                new OneRosterGiven()
                        .replace("users.csv", "\n10001,", "\nuuid-1,")
                        .replace("roles.csv", ",10001,", ",uuid-1,")
                        .replace("enrollments.csv", ",10001,", ",uuid-1,");

        assertThat(full(given.read()).file().leerlingen().getFirst())
                .returns("10001", Leerling::key)
                .returns("G12A", Leerling::groep);
    }

    @Test
    void readsWhoComesAndGoesDuringTheYear() {
        var file =
                full(new OneRosterGiven()
                                .replace(
                                        "enrollments.csv",
                                        "10001,student,,2026-08-01,2027-08-01",
                                        "10001,student,,2026-10-05,2027-02-01")
                                .replace(
                                        "roles.csv",
                                        "10002,primary,student,,,",
                                        "10002,primary,student,,2026-12-01,")
                                .read())
                        .file();

        assertThat(file.leerlingen())
                .extracting(Leerling::key, Leerling::instroomdatum, Leerling::uitstroomdatum)
                .startsWith(
                        tuple("10001", "2026-10-05", "2027-02-01"),
                        tuple("10002", null, "2026-12-01"),
                        tuple("10003", null, null));
    }

    @Test
    void placesAPupilWhoMovedInTheLastGroup() {
        var full =
                full(
                        new OneRosterGiven()
                                .replace(
                                        "enrollments.csv",
                                        "10003,student,,2026-08-01,2027-08-01",
                                        "10003,student,,2026-08-01,2026-11-01")
                                .add(
                                        "enrollments.csv",
                                        "e-m,,,G45,99AA00,10003,student,,2026-11-01,2027-08-01")
                                .read());

        assertThat(full.file().leerlingen().get(2))
                .returns("G45", Leerling::groep)
                .returns(null, Leerling::instroomdatum)
                .returns(null, Leerling::uitstroomdatum);
        assertThat(full.notes()).extracting(ReadingNote::what).containsExactly(What.ONE_NAME);
    }

    @Test
    void saysWhenAPupilIsInTwoGroupsAtOnce() {
        var full =
                full(
                        new OneRosterGiven()
                                .add(
                                        "enrollments.csv",
                                        "e-m,,,G45,99AA00,10003,student,,2026-11-01,2027-08-01")
                                .read());

        assertThat(full.file().leerlingen().get(2).groep()).isEqualTo("G45");
        assertThat(full.notes())
                .extracting(ReadingNote::what, ReadingNote::line, ReadingNote::about)
                .contains(tuple(What.SEVERAL_GROUPS, 28, "10003"));
    }

    @ParameterizedTest
    @CsvSource({
        "teacher, LRK",
        "aide, STA",
        "siteAdministrator, ICT",
        "systemAdministrator, ICT",
        "principal, DIR",
        "counselor, IB",
        "proctor, TAL"
    })
    void knowsWhatSomebodyIs(String role, String code) {
        var given =
                new OneRosterGiven()
                        .replace(
                                "roles.csv",
                                "L05,primary,siteAdministrator",
                                "L05,primary," + role);

        assertThat(full(given.read()).file().leerkrachten().get(4).rollen()).containsExactly(code);
    }

    @Test
    void leavesParentsOut() {
        var given =
                new OneRosterGiven()
                        .replace(
                                "roles.csv", "L05,primary,siteAdministrator", "L05,primary,parent");
        var full = full(given.read());

        assertThat(full.file().leerkrachten()).hasSize(6).noneMatch(it -> "L05".equals(it.key()));
        assertThat(full.notes()).extracting(ReadingNote::what).containsExactly(What.ONE_NAME);
    }

    @Test
    void readsTheOlderVersion() {
        var full = full(OneRosterGiven.version11().read());

        assertThat(full.format()).isEqualTo(Format.ONEROSTER_1_1);
        assertThat(full.file().leerlingen())
                .extracting(Leerling::key, Leerling::groep, Leerling::jaargroep)
                .containsExactly(tuple("10001", "G3", "3"));
        assertThat(full.file().leerkrachten())
                .singleElement()
                .returns(List.of("LRK"), Leerkracht::rollen);
        assertThat(full.notes()).isEmpty();
    }

    @Test
    void takesTheSchoolThatIsAskedFor() {
        var two = OneRosterGiven.twoSchools();
        var ours = ReadingChoice.lenient().ofSchool(new Brin("99AA01"));
        var file = full(two.read(ours)).file();

        assertThat(file.school().dependancecode()).isEqualTo("01");
        assertThat(file.leerlingen()).extracting(Leerling::key).containsExactly("20001");
        assertThat(file.groepen()).extracting(Groep::key).containsExactly("H3");
        assertThat(two.read(ReadingChoice.lenient().ofSchool(new Brin("99ZZ00"))))
                .isEqualTo(new Refused(Reason.SCHOOL_NOT_IN_FILE, "orgs.csv", 1));
        assertThat(two.read())
                .isEqualTo(
                        new Unclear(
                                List.of(
                                        new ReadingQuestion(
                                                About.SCHOOL,
                                                List.of(
                                                        new Option(
                                                                "99AA00",
                                                                "OBS De Kersenboom 99AA00"),
                                                        new Option(
                                                                "99AA01", "De Brink 99AA01"))))));
        var answered = ReadingChoice.lenient().answering(About.SCHOOL, "99AA00");
        assertThat(full(two.read(answered)).file().leerlingen()).hasSize(10);
    }

    @Test
    void asksWhichOfTwoSchoolYears() {
        var two =
                new OneRosterGiven()
                        .add(
                                "academicSessions.csv",
                                "2027,,,Volgend jaar,schoolYear,2027-08-01,2028-08-01,,2028")
                        .add("classes.csv", "N4,,,4,4,PO,,homeroom,,99AA00,2027,,,");

        assertThat(two.read())
                .isEqualTo(
                        new Unclear(
                                List.of(
                                        new ReadingQuestion(
                                                About.SCHOOL_YEAR,
                                                List.of(
                                                        new Option("2026-2027", "2026-2027 (9)"),
                                                        new Option(
                                                                "2027-2028", "2027-2028 (1)"))))));
        var next = ReadingChoice.lenient().answering(About.SCHOOL_YEAR, "2027-2028");
        assertThat(full(two.read(next)).file())
                .satisfies(it -> assertThat(it.school().schooljaar()).isEqualTo("2027-2028"))
                .satisfies(it ->
                        assertThat(it.groepen()).extracting(Groep::key).containsExactly("N4"));
    }

    @Test
    void readsPupilsWithoutGroups() {
        var given =
                new OneRosterGiven()
                        .remove("classes.csv")
                        .remove("enrollments.csv")
                        .replace("manifest.csv", "classes,bulk", "classes,absent")
                        .replace("manifest.csv", "enrollments,bulk", "enrollments,absent");

        assertThat(full(given.read()).file().leerlingen()).hasSize(10);
        assertThat(full(given.read()).file().groepen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "users.csv, users.csv",
        "academicSessions.csv, academicSessions.csv",
        "enrollments.csv, enrollments.csv"
    })
    void cannotDoWithoutSomeFiles(String missing, String where) {
        assertThat(new OneRosterGiven().remove(missing).read())
                .isEqualTo(new Refused(Reason.ROSTER_FILE_MISSING, where, 1));
    }

    private static String everythingOf(OneRosterGiven given) {
        return new JsonMapper().writeValueAsString(full(given.read()).file());
    }
}
