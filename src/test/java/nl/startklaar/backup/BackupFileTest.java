package nl.startklaar.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import nl.startklaar.HouseTest;
import nl.startklaar.backup.BackupOutcome.Done;
import nl.startklaar.backup.BackupOutcome.Refused;
import nl.startklaar.keys.Passphrase;
import nl.startklaar.school.School;
import nl.startklaar.storage.SchemaVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A file that is not what was written is refused, with a sentence, and changes nothing. */
@HouseTest
class BackupFileTest {

    private static final Optional<Passphrase> NO_WORDS = Optional.empty();
    private static final Optional<Passphrase> WORDS =
            Passphrase.find("vijf losse woorden is genoeg");

    @Autowired Backups backups;
    @Autowired BackupFiles files;
    @Autowired ApplicationContext house;

    @TempDir Path folder;

    @Test
    void isRefusedWhereverABitChanged() throws IOException {
        var good = Files.readAllBytes(backup(NO_WORDS));
        var random = new Random(7);

        for (int i = 0; i < 60; i++) {
            int at = random.nextInt(good.length);
            var bad = good.clone();
            bad[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(refusal(bad)).as("a bit in byte %d", at).startsWith("backup.file.");
        }
    }

    @Test
    void isRefusedWhereverItWasCutOff() throws IOException {
        var good = Files.readAllBytes(backup(NO_WORDS));
        var random = new Random(7);

        for (int i = 0; i < 30; i++) {
            int length = random.nextInt(good.length);
            assertThat(refusal(Arrays.copyOf(good, length)))
                    .as("cut off after %d bytes", length)
                    .isEqualTo("backup.file.changed");
        }
        assertThat(refusal(Arrays.copyOf(good, good.length + 1))).isEqualTo("backup.file.changed");
        assertThat(refusal("something else".getBytes(UTF_8))).isEqualTo("backup.file.changed");
    }

    @Test
    void opensWithThePassphraseOnly() {
        var file = backup(WORDS);

        assertThat(backups.verify(file, WORDS)).isInstanceOf(Done.class);
        assertThat(why(backups.verify(file, NO_WORDS))).isEqualTo("backup.file.passphrase.missing");
        assertThat(why(backups.verify(file, Passphrase.find("vijf andere woorden is niets"))))
                .isEqualTo("backup.file.passphrase.wrong");
    }

    @Test
    void isOnlyForItsOwnerAndNeverTakesThePlaceOfAnother() throws IOException {
        var file = backup(NO_WORDS);
        var before = Files.readAllBytes(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(why(backups.create(file, Optional.empty(), NO_WORDS)))
                .isEqualTo("backup.file.exists");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void holdsNoNameThatCanBeRead() throws IOException {
        var text = new String(Files.readAllBytes(backup(NO_WORDS)), ISO_8859_1);

        assertThat(text).doesNotContain("Eigen", "roster.pupil", "H4sI");
    }

    @Test
    void isRefusedWhenItIsOfANewerVersionOrOfPracticeOrOfAnotherSchool() {
        var newer = new TreeMap<>(SchemaVersion.ofEachModule());
        newer.merge("roster", 1, Integer::sum);

        assertThat(why(backups.verify(written("newer", false, newer), NO_WORDS)))
                .isEqualTo("backup.file.newer");
        assertThat(why(backups.verify(written("practice", true, Map.of()), NO_WORDS)))
                .isEqualTo("backup.file.of-practice");
        assertThat(
                        why(
                                backups.restoreSchool(
                                        written("none", false, Map.of()),
                                        aSchool().brin(),
                                        NO_WORDS)))
                .isEqualTo("backup.file.other-school");
    }

    /** What came later may be absent only when the table can do without. */
    @Test
    void isTakenFromAnOlderVersionAsLongAsItFits() {
        var board = "5b0a5df4-9f6a-4c8b-a1cc-6f2f5bd0f3a1";

        assertThat(verify("fits", "school.board", List.of("id", "name"), board + "\tX\n"))
                .isEqualTo("good");
        assertThat(verify("lacks", "school.board", List.of("id"), board + "\n"))
                .isEqualTo("backup.file.older");
        assertThat(
                        verify(
                                "unknown",
                                "school.board",
                                List.of("id", "name", "x"),
                                board + "\tX\t1\n"))
                .isEqualTo("backup.file.older");
        assertThat(verify("gone", "school.gone", List.of("id"), "1\n"))
                .isEqualTo("backup.file.older");
        assertThat(
                        verify(
                                "nullable",
                                "staff.appointment",
                                List.of("id", "account_id", "role", "first_day"),
                                ""))
                .isEqualTo("good");
    }

    @Test
    void isRefusedWhenARowIsNotWhatTheTableTakes() {
        var id = "5b0a5df4-9f6a-4c8b-a1cc-6f2f5bd0f3a1";

        assertThat(verify("no id", "school.board", List.of("id", "name"), "one\tX\n"))
                .isEqualTo("backup.file.rows");
        assertThat(verify("twice", "school.board", List.of("id", "name"), (id + "\tX\n").repeat(2)))
                .isEqualTo("backup.file.rows");
        assertThat(verify("too short", "school.board", List.of("id", "name"), id + "\n"))
                .isEqualTo("backup.file.rows");
        assertThat(verify("too few", "school.board", List.of("id", "name"), id + "\t\\N\n"))
                .isEqualTo("backup.file.rows");
    }

    private String verify(String name, String table, List<String> columns, String rows) {
        var file = folder.resolve(name);
        files.write(
                file,
                NO_WORDS,
                to -> {
                    to.head(head(false, Map.of()));
                    return to.table(
                            table,
                            columns,
                            out -> {
                                try {
                                    out.write(rows.getBytes(UTF_8));
                                } catch (IOException broken) {
                                    throw new UncheckedIOException(broken);
                                }
                            });
                });
        return switch (backups.verify(file, NO_WORDS)) {
            case Refused refused -> refused.why().key();
            case Done _, BackupOutcome.WouldDo _ -> "good";
        };
    }

    private Path written(String name, boolean practice, Map<String, Integer> versions) {
        var file = folder.resolve(name);
        files.write(
                file,
                NO_WORDS,
                to -> {
                    to.head(head(practice, versions));
                    return true;
                });
        return file;
    }

    private static BackupHead head(boolean practice, Map<String, Integer> versions) {
        return new BackupHead(
                BackupHead.FORMAT,
                "2026-09-07T06:30:00Z",
                practice,
                true,
                List.of(),
                versions,
                "0badcafe");
    }

    private Path backup(Optional<Passphrase> words) {
        var file = folder.resolve("own.backup");
        assertThat(backups.create(file, Optional.of(aSchool()), words)).isInstanceOf(Done.class);
        return file;
    }

    private School aSchool() {
        return new FullSchools(house).called("Eigen");
    }

    private String refusal(byte[] bytes) throws IOException {
        var file = folder.resolve("bad");
        Files.write(file, bytes);
        return why(backups.verify(file, NO_WORDS));
    }

    private static String why(BackupOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).why().key();
    }
}
