package nl.startklaar.las;

import static nl.startklaar.las.LasGiven.full;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.startklaar.las.EdexmlFile.Groep;
import nl.startklaar.las.EdexmlFile.InGroep;
import nl.startklaar.las.EdexmlFile.Leerkracht;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.las.EdexmlFile.Naam;
import nl.startklaar.las.LasReading.Delta;
import nl.startklaar.las.ReadingNote.What;
import org.junit.jupiter.api.Test;

/** Only what changed: whatever it does not name stays. */
class OneRosterDeltaTest {

    private static final EdexmlFile BEFORE = full(new OneRosterGiven().read()).file();
    private static final String ACTIVE = ",active,2026-11-01T10:00:00.000Z,";
    private static final String GONE = ",tobedeleted,2026-11-01T10:00:00.000Z,";

    @Test
    void changesNothingWhenItNamesNothing() {
        var nothing = delta(Map.of("users.csv", ""));

        assertThat(nothing.notes()).isEmpty();
        assertThat(nothing.delta().applyTo(BEFORE).file()).isEqualTo(BEFORE);
        var edexml = EdexmlGiven.read(EdexmlGiven.bytes("example/edexml-2.1-school.xml"));
        assertThat(nothing.delta().applyTo(edexml).file()).isEqualTo(edexml);
    }

    @Test
    void addsAPupilAndLeavesTheOthers() {
        var after =
                applied(
                        Map.of(
                                "users.csv",
                                "10011"
                                        + ACTIVE
                                        + "true,x,{LAS:10011},Sem,van den Bos,,,,,,,3,,,,,,,\n",
                                "roles.csv",
                                "r-11" + ACTIVE + "10011,primary,student,,,99AA00,\n",
                                "enrollments.csv",
                                "e-11"
                                        + ACTIVE
                                        + "G3,99AA00,10011,student,,2026-11-01,2027-08-01\n"));

        assertThat(after.leerlingen())
                .hasSize(11)
                .startsWith(BEFORE.leerlingen().toArray(Leerling[]::new));
        assertThat(after.leerlingen().getLast())
                .returns("10011", Leerling::key)
                .returns("G3", Leerling::groep)
                .returns("3", Leerling::jaargroep);
        assertThat(after.leerkrachten()).isEqualTo(BEFORE.leerkrachten());
        assertThat(after.groepen()).isEqualTo(BEFORE.groepen());
    }

    @Test
    void movesAPupil() {
        var after =
                applied(
                        Map.of(
                                "enrollments.csv",
                                "e-10004-G45"
                                        + GONE
                                        + "G45,99AA00,10004,student,,,\n"
                                        + "e-n"
                                        + ACTIVE
                                        + "G6,99AA00,10004,student,,2026-11-01,\n"));

        assertThat(after.leerlingen().get(3))
                .returns("G6", Leerling::groep)
                .returns(List.of("SG4"), Leerling::samengesteldeGroepen)
                .returns(null, Leerling::instroomdatum);
    }

    @Test
    void keepsWhatOnlyAnotherFormatCouldTell() {
        var before = EdexmlGiven.read(EdexmlGiven.bytes("example/edexml-2.1-school.xml"));
        var gijs = "10002" + ACTIVE + "true,x,,Gijs,de Hof,,,,,,,3,,,,,,,\n";
        var kikkers = "G12A" + ACTIVE + "Kikkers,,PO,,homeroom,,99AA00,,,,\n";
        var after =
                delta(Map.of("users.csv", gijs, "classes.csv", kikkers))
                        .delta()
                        .applyTo(before)
                        .file();

        assertThat(after.leerlingen().get(1))
                .returns("2021-05-02", Leerling::geboortedatum)
                .returns("3", Leerling::jaargroep)
                .returns(before.leerlingen().get(1).eckid(), Leerling::eckid)
                .returns(new Naam("Hof", "de", "Gijsbert Jan", "GJ", "Gijs"), Leerling::naam);
        assertThat(after.groepen().getFirst())
                .returns("Kikkers", Groep::naam)
                .returns("Kleuters 1 en 2", Groep::omschrijving);
    }

    @Test
    void removesWhoIsToBeDeleted() {
        var after =
                applied(
                        Map.of(
                                "users.csv",
                                "10001"
                                        + GONE
                                        + "true,x,,,,,,,,,,,,,,,,,\nL05"
                                        + GONE
                                        + "true,x,,,,,,,,,,,,,,,,,\n"));

        assertThat(after.leerlingen()).hasSize(9).noneMatch(it -> "10001".equals(it.key()));
        assertThat(after.leerkrachten()).hasSize(6).noneMatch(it -> "L05".equals(it.key()));
    }

    @Test
    void removesAGroupAndWhoWasInIt() {
        var after =
                applied(
                        Map.of(
                                "classes.csv",
                                "G45" + GONE + ",,,,,,,,,,\nSGPLUS" + GONE + ",,,,,,,,,,\n"));

        assertThat(after.groepen()).extracting(Groep::key).doesNotContain("G45").hasSize(5);
        assertThat(after.leerlingen()).noneMatch(it -> "G45".equals(it.groep()));
        assertThat(after.leerlingen().get(8).samengesteldeGroepen()).isEmpty();
        assertThat(after.leerkrachten().get(2).groepen()).isEmpty();
    }

    @Test
    void changesWhatATeacherIsAndDoes() {
        var after =
                applied(
                        Map.of(
                                "roles.csv",
                                "r-L02"
                                        + GONE
                                        + "L02,primary,teacher,,,99AA00,\n"
                                        + "r-n"
                                        + ACTIVE
                                        + "L02,primary,principal,,,99AA00,\n",
                                "enrollments.csv",
                                "e-L02-G3"
                                        + GONE
                                        + "G3,99AA00,L02,teacher,,,\n"
                                        + "e-n"
                                        + ACTIVE
                                        + "G8,99AA00,L02,teacher,,,\n"));

        assertThat(after.leerkrachten().get(1))
                .returns(List.of("DIR"), Leerkracht::rollen)
                .returns(List.of(new InGroep("G8", List.of())), Leerkracht::groepen)
                .returns(List.of(new InGroep("SG4", List.of())), Leerkracht::samengesteldeGroepen);
    }

    @Test
    void letsAPupilGoOnADayAndWhenTheRoleGoes() {
        var until = "r" + ACTIVE + "10001,primary,student,,2026-12-24,99AA00,\n";
        var gone = "r" + GONE + "10001,primary,student,,,99AA00,\n";

        assertThat(applied(Map.of("roles.csv", until)).leerlingen().getFirst().uitstroomdatum())
                .isEqualTo("2026-12-24");
        assertThat(applied(Map.of("roles.csv", gone)).leerlingen()).hasSize(9);
    }

    @Test
    void saysWhatPointsNowhere() {
        var rows =
                "e"
                        + ACTIVE
                        + "G9,99AA00,10001,student,,,\ne"
                        + ACTIVE
                        + "G3,99AA00,77777,student,,,\n";
        var applied = delta(Map.of("enrollments.csv", rows)).delta().applyTo(BEFORE);

        assertThat(applied.file()).isEqualTo(BEFORE);
        assertThat(applied.notes())
                .extracting(ReadingNote::what, ReadingNote::column, ReadingNote::about)
                .containsExactly(
                        tuple(What.UNKNOWN_REFERENCE, "classSourcedId", "G9"),
                        tuple(What.UNKNOWN_REFERENCE, "userSourcedId", "77777"));
    }

    @Test
    void wantsToKnowOfEveryRowWhetherItGoes() {
        var given =
                OneRosterGiven.delta(
                        Map.of("users.csv", "10001,,,true,x,,Elif,Aydın,,,,,,,1,,,,,,,\n"));

        assertThat(given.read())
                .isInstanceOfSatisfying(
                        Delta.class,
                        it ->
                                assertThat(it.notes())
                                        .extracting(ReadingNote::what)
                                        .contains(What.STATUS));
    }

    @Test
    void isAsGoodAsTheWholeSetWhenItNamesAll() {
        var tables = new LinkedHashMap<String, String>();
        for (var name : List.of("classes.csv", "users.csv", "roles.csv", "enrollments.csv")) {
            var rows = new StringBuilder();
            new OneRosterGiven()
                    .text(name)
                    .lines()
                    .skip(1)
                    .map(it -> it.replaceFirst(",,,", ACTIVE))
                    .forEach(it -> rows.append(it).append('\n'));
            tables.put(name, rows.toString());
        }
        var nobody =
                new EdexmlFile(
                        BEFORE.school(), List.of(), List.of(), List.of(), List.of(), List.of());

        assertThat(delta(tables).delta().applyTo(nobody).file()).isEqualTo(BEFORE);
        assertThat(delta(tables).delta().applyTo(BEFORE).file()).isEqualTo(BEFORE);
    }

    @Test
    void takesNothingAwayByAWholeFileAmongChanges() {
        var row = "10001" + ACTIVE + "true,x,,Elif,Aydın,,,,,,,1,,,,,,,\n";
        var given =
                OneRosterGiven.delta(Map.of("users.csv", row))
                        .replace("manifest.csv", "file.classes,absent", "file.classes,bulk")
                        .put("classes.csv", new OneRosterGiven().text("classes.csv"));

        assertThat(given.read())
                .isInstanceOfSatisfying(
                        Delta.class,
                        it -> {
                            assertThat(it.notes())
                                    .extracting(ReadingNote::what, ReadingNote::file)
                                    .containsExactly(tuple(What.MIXED_MODES, "classes.csv"));
                            assertThat(it.delta().applyTo(BEFORE).file().groepen()).hasSize(6);
                        });
    }

    @Test
    void printsKeysOnly() {
        var rows = "10011" + ACTIVE + "true,x,,Sem,Bos,,,,,,,3,,,,,,,\n";

        assertThat(delta(Map.of("users.csv", rows)).toString())
                .contains("10011")
                .doesNotContain("Sem", "Bos");
    }

    private static Delta delta(Map<String, String> tables) {
        return switch (OneRosterGiven.delta(tables).read()) {
            case Delta delta -> delta;
            case LasReading other -> throw new AssertionError("No delta: " + other);
        };
    }

    private static EdexmlFile applied(Map<String, String> tables) {
        var reading = delta(tables);
        var applied = reading.delta().applyTo(BEFORE);
        assertThat(reading.notes()).isEmpty();
        assertThat(applied.notes()).isEmpty();
        return applied.file();
    }
}
