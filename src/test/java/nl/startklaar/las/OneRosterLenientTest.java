package nl.startklaar.las;

import static nl.startklaar.las.LasGiven.full;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.las.EdexmlReading.Reason;
import nl.startklaar.las.LasReading.Refused;
import nl.startklaar.las.ReadingNote.Severity;
import nl.startklaar.las.ReadingNote.What;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes that were met in real sets: read all the same, told, and refused when strict. */
class OneRosterLenientTest {

    private static final EdexmlFile AS_IT_SHOULD_BE = full(new OneRosterGiven().read()).file();

    private static final String SWAPPED =
            """
            sourcedId,status,dateLastModified,name,identifier,type,parentSourcedId
            99AA00,,,OBS De Kersenboom,99AA00,school,
            """;

    static Stream<Arguments> harmless() {
        return Stream.of(
                mistake(
                        "a misspelt column",
                        it -> it.replace("users.csv", "preferredGivenName", "prefferedGivenName"),
                        What.HEADER_MISSPELT,
                        "users.csv",
                        1,
                        "prefferedGivenName"),
                mistake(
                        "another misspelt column",
                        it -> it.replace("roles.csv", "dateLastModified", "dataLastModified"),
                        What.HEADER_MISSPELT,
                        "roles.csv",
                        1,
                        "dataLastModified"),
                mistake(
                        "a column in capitals",
                        it -> it.replace("classes.csv", "title", "Title"),
                        What.HEADER_MISSPELT,
                        "classes.csv",
                        1,
                        "Title"),
                mistake(
                        "an empty heading at the end",
                        it -> it.replace("orgs.csv", "parentSourcedId", "parentSourcedId,,"),
                        What.HEADER_EMPTY,
                        "orgs.csv",
                        1,
                        "8"),
                mistake(
                        "a column of their own",
                        it -> it.replace("orgs.csv", "parentSourcedId", "parentSourcedId,kleur"),
                        What.HEADER_UNKNOWN,
                        "orgs.csv",
                        1,
                        "kleur"),
                mistake(
                        "columns in another order",
                        it -> it.put("orgs.csv", SWAPPED),
                        What.HEADER_ORDER,
                        "orgs.csv",
                        1,
                        ""),
                mistake(
                        "a column that is not there",
                        it ->
                                it.replace("orgs.csv", ",parentSourcedId", "")
                                        .replace("orgs.csv", ",99AA00,99AA", ",99AA00")
                                        .replace("orgs.csv", ",district,99AA,", ",district,99AA"),
                        What.HEADER_MISSING,
                        "orgs.csv",
                        1,
                        ""),
                mistake(
                        "a date as people say it",
                        it ->
                                it.replace(
                                        "enrollments.csv",
                                        "10001,student,,2026-08-01",
                                        "10001,student,,1/08/2026"),
                        What.DATE_FORM,
                        "enrollments.csv",
                        2,
                        "1/08/2026"),
                mistake(
                        "true in capitals",
                        it -> it.replace("users.csv", "10001,,,true", "10001,,,TRUE"),
                        What.VALUE_CASE,
                        "users.csv",
                        2,
                        "TRUE"),
                mistake(
                        "a capital in a word of the standard",
                        it ->
                                it.replace(
                                        "classes.csv",
                                        "(rekenen),,PO,,scheduled",
                                        "(rekenen),,PO,,Scheduled"),
                        What.VALUE_CASE,
                        "classes.csv",
                        8,
                        "Scheduled"),
                mistake(
                        "a department for a school",
                        it -> it.replace("orgs.csv", "Kersenboom,school", "Kersenboom,department"),
                        What.ORG_TYPE,
                        "orgs.csv",
                        0,
                        "99AA00"),
                mistake(
                        "a pupil enrolled as a teacher",
                        it ->
                                it.add(
                                        "enrollments.csv",
                                        "e-x,,,G3,99AA00,10009,teacher,,2026-08-01,2027-08-01"),
                        What.ENROLLMENT_ROLE,
                        "enrollments.csv",
                        28,
                        "10009"),
                mistake(
                        "a file in other capitals",
                        it -> it.rename("users.csv", "Users.CSV"),
                        What.FILE_NAME,
                        "users.csv",
                        0,
                        "Users.CSV"),
                mistake(
                        "a line of the manifest without a value",
                        it -> it.replace("manifest.csv", "file.roles,bulk", "file.roles,"),
                        What.MANIFEST_VALUE,
                        "manifest.csv",
                        20,
                        ""),
                mistake(
                        "a line of the manifest about a file that is not there",
                        it ->
                                it.replace(
                                        "manifest.csv",
                                        "file.userProfiles,absent",
                                        "file.userProfiles,"),
                        What.MANIFEST_VALUE,
                        "manifest.csv",
                        22,
                        ""),
                mistake(
                        "a row with a cell too many",
                        it -> it.replace("orgs.csv", "99AA00,99AA", "99AA00,99AA,"),
                        What.ROW_LENGTH,
                        "orgs.csv",
                        3,
                        ""),
                mistake(
                        "a status in a whole set",
                        it -> it.replace("orgs.csv", "99AA00,,,", "99AA00,active,,"),
                        What.STATUS,
                        "orgs.csv",
                        3,
                        ""),
                mistake(
                        "a key twice",
                        it -> it.add("orgs.csv", "99AA00,,,Iets anders,school,99ZZ00,"),
                        What.ID_TWICE,
                        "orgs.csv",
                        4,
                        "99AA00"),
                mistake(
                        "somebody enrolled who is not there",
                        it ->
                                it.add(
                                        "enrollments.csv",
                                        "e-x,,,G3,99AA00,77777,student,,2026-08-01,2027-08-01"),
                        What.UNKNOWN_REFERENCE,
                        "enrollments.csv",
                        28,
                        "77777"),
                mistake(
                        "somebody without a role",
                        it -> it.add("users.csv", "77777,,,true,x,,Sem,Bos,,,,,,,,,,,,,,"),
                        What.ROLE_MISSING,
                        "users.csv",
                        19,
                        "77777"));
    }

    private static Arguments mistake(
            String name,
            UnaryOperator<OneRosterGiven> made,
            What what,
            String file,
            int line,
            String about) {
        return Arguments.of(Named.of(name, made), what, file, line, about);
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void readsOnAndSaysWhatWasWrong(
            UnaryOperator<OneRosterGiven> made, What what, String file, int line, String about) {
        var full = full(made.apply(new OneRosterGiven()).read());

        assertThat(full.notes())
                .filteredOn(it -> it.what() == what)
                .extracting(ReadingNote::file, ReadingNote::line, ReadingNote::about)
                .contains(tuple(file, line, about));
        assertThat(namesAndPlaces(full.file())).isEqualTo(namesAndPlaces(AS_IT_SHOULD_BE));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void stopsAtAnErrorWhenStrict(
            UnaryOperator<OneRosterGiven> made, What what, String file, int line, String about) {
        var given = made.apply(new OneRosterGiven());
        boolean isError =
                full(given.read()).notes().stream()
                        .anyMatch(it -> it.what() == what && it.severity() == Severity.ERROR);
        var strict = given.read(ReadingChoice.lenient().strictly());

        if (isError) {
            assertThat(strict)
                    .isEqualTo(new Refused(Reason.AGAINST_STANDARD, file, Math.max(1, line)));
        } else {
            assertThat(what).isEqualTo(What.UNKNOWN_REFERENCE);
        }
    }

    @Test
    void neverGuessesWhichNumberIsTheMonth() {
        var given =
                new OneRosterGiven()
                        .replace(
                                "roles.csv",
                                "10001,primary,student,,,",
                                "10001,primary,student,,1/05/2027,");

        assertThat(full(given.read()).file().leerlingen().getFirst().uitstroomdatum()).isNull();
    }

    @Test
    void neverPutsAChildBeforeAGroup() {
        var given =
                new OneRosterGiven()
                        .replace(
                                "enrollments.csv",
                                "G3,99AA00,10003,student",
                                "G3,99AA00,10003,teacher");
        var file = full(given.read()).file();

        assertThat(file.leerlingen().get(2).groep()).isNull();
        assertThat(file.leerkrachten()).noneMatch(it -> "10003".equals(it.key()));
    }

    @Test
    void readsASetWithoutItsManifest() {
        var full = full(new OneRosterGiven().remove("manifest.csv").read());

        assertThat(full.format()).isEqualTo(Format.ONEROSTER_1_2);
        assertThat(namesAndPlaces(full.file())).isEqualTo(namesAndPlaces(AS_IT_SHOULD_BE));
        assertThat(full.notes()).extracting(ReadingNote::what).contains(What.MANIFEST_MISSING);
    }

    @Test
    void readsAFileOfWindowsAndSaysSo() {
        var windows = Charset.forName("windows-1252");
        var text = new OneRosterGiven().text("users.csv").replace("ı", "i");
        var full = full(new OneRosterGiven().put("users.csv", text.getBytes(windows)).read());

        assertThat(full.file().leerlingen().get(5).naam().achternaam()).isEqualTo("Núñez");
        assertThat(full.notes()).extracting(ReadingNote::what).contains(What.NOT_UTF8);
    }

    @Test
    void readsWithAByteOrderMarkAndOtherLineEnds() {
        var given = new OneRosterGiven();
        for (var name : List.copyOf(given.files().keySet())) {
            given.put(name, "\ufeff" + given.text(name).replace("\r\n", "\n"));
        }

        assertThat(given.read()).isEqualTo(new OneRosterGiven().read());
    }

    @Test
    void readsAFileWithOnlyAHeaderAndNoEnd() {
        var given = new OneRosterGiven();
        given.put("roles.csv", given.text("roles.csv").split("\n", -1)[0]);
        var full = full(given.read());

        assertThat(full.file().leerlingen()).hasSize(9);
        assertThat(full.notes()).extracting(ReadingNote::what).contains(What.ROLE_MISSING);
    }

    @Test
    void cannotDoWithoutTheColumnOfKeys() {
        assertThat(new OneRosterGiven().replace("users.csv", "sourcedId,", "nummer,").read())
                .isEqualTo(new Refused(Reason.ROSTER_COLUMN_MISSING, "users.csv", 1));
    }

    @Test
    void saysNoMoreThanAnybodyReads() {
        var given = new OneRosterGiven();
        for (int i = 0; i < 2000; i++) {
            given.files()
                    .merge(
                            "enrollments.csv",
                            LasGiven.bytes("e,,,G3,99AA00,nobody,student,,,\n"),
                            OneRosterLenientTest::joined);
        }

        assertThat(full(given.read()).notes())
                .hasSize(Notes.MOST + 1)
                .last()
                .returns(What.MORE, ReadingNote::what);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    /** What matters of a mirror, whatever lines it stood in. */
    private static List<?> namesAndPlaces(EdexmlFile file) {
        return Stream.concat(
                        file.leerlingen().stream().map(OneRosterLenientTest::nameAndPlace),
                        file.leerkrachten().stream()
                                .map(it -> tuple(it.key(), it.naam(), it.rollen(), it.groepen())))
                .toList();
    }

    private static Object nameAndPlace(Leerling it) {
        return tuple(
                it.key(),
                it.naam(),
                it.groep(),
                it.jaargroep(),
                it.samengesteldeGroepen(),
                it.instroomdatum(),
                it.uitstroomdatum());
    }
}
