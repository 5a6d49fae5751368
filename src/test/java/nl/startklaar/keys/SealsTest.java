package nl.startklaar.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealsTest {

    private static final String PURPOSE = "test.eck-id";
    private static final String TEXT = "https://ketenid.nl/pilot/žoë’s id";
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-09-07T06:30:00Z"), ZoneOffset.UTC);

    @TempDir private Path folder;
    private KeyRingFile file;
    private Seals seals;

    @BeforeEach
    void aNewRing() {
        file = ring("keys.json");
        seals = new Seals(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", TEXT, "\u0000\n\t😀"})
    void opensWhatItSealed(String text) {
        assertThat(seals.open(PURPOSE, seals.seal(PURPOSE, text))).isEqualTo(text);
    }

    @Test
    void sealsAnEqualTextEquallySoThatASecondImportChangesNothing() {
        assertThat(seals.seal(PURPOSE, TEXT)).isEqualTo(seals.seal(PURPOSE, TEXT));
        assertThat(seals.seal(PURPOSE, TEXT)).isNotEqualTo(seals.seal(PURPOSE, TEXT + " "));
        assertThat(seals.seal(PURPOSE, TEXT)).isNotEqualTo(seals.seal("test.other", TEXT));
    }

    /** So that a change of how we seal is seen before it makes real texts unreadable. */
    @Test
    void opensWhatAnEarlierVersionSealed() throws Exception {
        Files.writeString(
                folder.resolve("earlier.json"),
                """
                {"version": 1, "matching": "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "active": "0badcafe",
                 "keys": {"0badcafe": {"made": "2026-09-07T06:30:00Z", "secret": "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8="}}}
                """);
        var earlier = new Seals(ring("earlier.json"));

        var sealed = "0badcafe.YEmHv71H8b7g2xefM3Gf3xrmLtyZxE9kVug_D-ccPg";

        assertThat(earlier.seal(PURPOSE, "Jip")).isEqualTo(sealed);
        assertThat(earlier.open(PURPOSE, sealed)).isEqualTo("Jip");
        assertThat(earlier.match(PURPOSE, "Jip"))
                .isEqualTo("1b8bc0fcce09348b98d3f0c1bfdeafc556d12beb5be09c93a443003464a10d80");
    }

    @Test
    void seesEveryCharacterThatChanged() {
        var sealed = seals.seal(PURPOSE, TEXT);
        int first = sealed.indexOf('.') + 1;

        assertThat(IntStream.range(first, sealed.length()))
                .allSatisfy(at -> assertTampered(PURPOSE, changedAt(sealed, at)));
        assertThat(IntStream.range(first, sealed.length()))
                .allSatisfy(at -> assertTampered(PURPOSE, sealed.substring(0, at)));
        assertTampered(PURPOSE, sealed + "A");
        assertTampered(PURPOSE, "no key at all");
    }

    @Test
    void doesNotOpenWhatWasSealedForAnotherPurpose() {
        assertTampered("test.other", seals.seal(PURPOSE, TEXT));
    }

    @Test
    void namesTheKeyThatIsMissing() {
        var sealed = new Seals(ring("elsewhere.json")).seal(PURPOSE, TEXT);

        assertThatExceptionOfType(KeyLost.class)
                .isThrownBy(() -> seals.open(PURPOSE, sealed))
                .satisfies(it -> assertThat(it.key()).isEqualTo(Seals.keyOf(sealed)))
                .withMessageContaining(Seals.keyOf(sealed));
    }

    @Test
    void sealsWithTheNewKeyAndStillOpensTheOld() {
        var old = seals.seal(PURPOSE, TEXT);
        var hash = seals.match(PURPOSE, TEXT);

        file.change(it -> it.rotated(CLOCK.instant()));

        assertThat(seals.seal(PURPOSE, TEXT)).startsWith(seals.activeKey() + ".").isNotEqualTo(old);
        assertThat(seals.open(PURPOSE, old)).isEqualTo(TEXT);
        assertThat(seals.reseal(PURPOSE, old)).isEqualTo(seals.seal(PURPOSE, TEXT));
        assertThat(seals.match(PURPOSE, TEXT)).as("never changes").isEqualTo(hash);
    }

    @Test
    void leavesAloneWhatTheActiveKeySealed() {
        var sealed = seals.seal(PURPOSE, TEXT);

        assertThat(seals.reseal(PURPOSE, sealed)).isSameAs(sealed);
    }

    /** A command adds a key; a server that runs beside it must open what the command seals. */
    @Test
    void opensWithAKeyThatAnotherProcessAdded() {
        var beside = ring("keys.json");
        beside.change(it -> it.rotated(CLOCK.instant()));

        var sealed = new Seals(beside).seal(PURPOSE, TEXT);

        assertThat(seals.open(PURPOSE, sealed)).isEqualTo(TEXT);
    }

    @Test
    void matchesEqualTextsForOnePurposeOnly() {
        assertThat(seals.match(PURPOSE, TEXT)).matches("[0-9a-f]{64}");
        assertThat(seals.match(PURPOSE, TEXT)).isEqualTo(new Seals(file).match(PURPOSE, TEXT));
        assertThat(seals.match(PURPOSE, TEXT)).isNotEqualTo(seals.match("test.other", TEXT));
        assertThat(seals.match(PURPOSE, TEXT)).isNotEqualTo(seals.match(PURPOSE, "other"));
        assertThat(seals.match(PURPOSE, TEXT))
                .isNotEqualTo(new Seals(ring("elsewhere.json")).match(PURPOSE, TEXT));
    }

    private KeyRingFile ring(String name) {
        return new KeyRingFile(folder.resolve(name), CLOCK);
    }

    private void assertTampered(String purpose, String sealed) {
        assertThatExceptionOfType(Tampered.class)
                .isThrownBy(() -> seals.open(purpose, sealed))
                .withMessageNotContaining(TEXT);
    }

    private static String changedAt(String text, int at) {
        var other = List.of("A", "B").get(text.charAt(at) == 'A' ? 1 : 0);
        return text.substring(0, at) + other + text.substring(at + 1);
    }
}
