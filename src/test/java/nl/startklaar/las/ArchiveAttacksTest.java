package nl.startklaar.las;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.startklaar.las.LasGiven.folder;
import static nl.startklaar.las.LasGiven.full;
import static nl.startklaar.las.LasGiven.reading;
import static nl.startklaar.las.LasGiven.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.startklaar.las.EdexmlReading.Reason;
import nl.startklaar.las.LasReading.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives made to hurt: each gets its answer, soon, and in little memory. */
@Timeout(20)
class ArchiveAttacksTest {

    private static final byte[] SCHOOL = EdexmlGiven.bytes("example/edexml-2.1-school.xml");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "/etc/passwd",
                "a/../../b.xml",
                "..\\..\\b.xml",
                "C:\\b.xml",
                "c:b.xml",
                "a/..",
                "b.xml\0.csv"
            })
    void refusesANameThatPointsOutside(String name) {
        assertThat(reasonOf(zip(Map.of(name, SCHOOL)))).isEqualTo(Reason.ZIP_PATH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b.xml", "...xml", "map..1/edex.xml"})
    void readsANameThatOnlyLooksLikeIt(String name) {
        assertThat(full(reading("a.zip", zip(Map.of("x" + name, SCHOOL)))).file())
                .isEqualTo(EdexmlGiven.read(SCHOOL));
    }

    @Test
    void refusesAnArchiveInAnArchive() {
        var inner = zip(Map.of("edex.xml", SCHOOL));

        assertThat(reasonOf(zip(Map.of("inner.zip", inner)))).isEqualTo(Reason.ZIP_NESTED);
        assertThat(reasonOf(zip(Map.of("inner.txt", inner)))).isEqualTo(Reason.ZIP_NESTED);
        assertThat(reasonOf(zip(Map.of("__MACOSX/._inner", inner)))).isEqualTo(Reason.ZIP_NESTED);
    }

    @Test
    void refusesOneNameTwice() {
        var twins = Map.of("edex.xml", SCHOOL, "EDEX.XML", SCHOOL);

        assertThat(reasonOf(zip(twins))).isEqualTo(Reason.ZIP_TWICE);
    }

    @Test
    void boundsTheNumberOfFiles() {
        assertThat(full(reading("a.zip", zip(many(Unzipped.MOST_FILES)))).file().leerlingen())
                .isNotEmpty();
        assertThat(reasonOf(zip(many(Unzipped.MOST_FILES + 1)))).isEqualTo(Reason.ZIP_LIMIT);
    }

    @Test
    void boundsHowTightlyAFileIsPacked() {
        var bomb = zip(Map.of("users.csv", new byte[Unzipped.MOST_BYTES_EACH / 2]));

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(reading("a.zip", bomb)).isEqualTo(new Refused(Reason.ZIP_LIMIT, "users.csv", 1));
    }

    @Test
    void doesNotMindASmallFileThatIsPackedTightly() {
        var spaces = new byte[Unzipped.SMALL - SCHOOL.length];
        Arrays.fill(spaces, (byte) ' ');

        assertThat(full(reading("a.zip", zip(Map.of("a.xml", joined(SCHOOL, spaces))))).file())
                .isEqualTo(EdexmlGiven.read(SCHOOL));
    }

    @Test
    void boundsEachFileAndAllTogether() throws IOException {
        assertThat(reasonOf(noisy(1, Unzipped.MOST_BYTES_EACH + 1, 0x0f)))
                .isEqualTo(Reason.ZIP_LIMIT);
        assertThat(reasonOf(noisy(4, Unzipped.MOST_BYTES_TOGETHER / 4 + 1, 0x03)))
                .isEqualTo(Reason.ZIP_LIMIT);
        // the archive itself may be no larger than a file
        assertThat(reasonOf(noisy(2, Unzipped.MOST_BYTES_EACH - 1, 0xff)))
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void refusesWhatWantsAPassword() {
        var locked = zip(Map.of("edex.xml", SCHOOL));
        locked[6] |= 1;

        assertThat(reasonOf(locked)).isEqualTo(Reason.ZIP_LOCKED);
    }

    @Test
    void answersAnArchiveThatWasCutOffAnywhere() {
        var whole = zip(folder("oneroster-1.2"));
        for (int length = 4; length < whole.length; length += 37) {
            assertThat(reading("a.zip", Arrays.copyOf(whole, length))).isNotNull();
        }
        assertThat(reasonOf(Arrays.copyOf(whole, whole.length / 3))).isEqualTo(Reason.ZIP_BROKEN);
        assertThat(reasonOf("PK\u0003\u0004".getBytes(ISO_8859_1))).isEqualTo(Reason.ZIP_BROKEN);
        assertThat(reasonOf(zip(Map.of()))).isEqualTo(Reason.ZIP_BROKEN);
    }

    @Test
    void doesNotBelieveTheSizesAnArchiveTells() {
        var lying = zip(Map.of("edex.xml", SCHOOL));
        // in the header before the file, where size and length stand
        Arrays.fill(lying, 18, 26, (byte) 0x7f);

        assertThat(reading("a.zip", lying)).isNotNull();
    }

    @Test
    void neverShowsANameAsItCame() {
        var name = "sneaky\u202e\u001b[31m\nlmx.exe";
        var answer = reading("a.zip", zip(Map.of("../" + name, SCHOOL)));

        assertThat(answer).isEqualTo(new Refused(Reason.ZIP_PATH, "sneaky[31mlmx.exe", 1));
    }

    private static Reason reasonOf(byte[] archive) {
        return switch (reading("a.zip", archive)) {
            case Refused(var reason, _, _) -> reason;
            case LasReading other -> throw new AssertionError("Read: " + other);
        };
    }

    private static Map<String, byte[]> many(int count) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("edex.xml", SCHOOL);
        for (int i = 1; i < count; i++) {
            files.put("n" + i + ".txt", "niets".getBytes(UTF_8));
        }
        return files;
    }

    /**
     * @param mask of what is in a byte: the less, the tighter it is packed
     */
    private static byte[] noisy(int files, int size, int mask) throws IOException {
        var noise = new byte[1024 * 1024];
        new Random(1).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] &= (byte) mask;
        }
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            for (int i = 0; i < files; i++) {
                zip.putNextEntry(new ZipEntry("n" + i));
                for (int left = size; left > 0; left -= noise.length) {
                    zip.write(noise, 0, Math.min(left, noise.length));
                }
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}
