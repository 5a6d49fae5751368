package nl.startklaar.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamSealsTest {

    private static final String PURPOSE = "test.stream";
    private static final int HEAD = StreamHead.LENGTH + StreamKeys.CHECK_LENGTH;
    private static final Passphrase WORDS =
            Passphrase.find("zeven paarden lopen naar Assen").orElseThrow();
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-09-07T06:30:00Z"), ZoneOffset.UTC);

    @TempDir private Path folder;
    private KeyRingFile ring;
    private StreamSeals seals;

    @BeforeEach
    void aNewRing() {
        ring = ring("keys.json");
        seals = new StreamSeals(ring);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 300_001})
    void opensWhatItSealed(int length) throws IOException {
        var content = content(length);

        assertThat(open(seal(content))).isEqualTo(content);
    }

    @Test
    void sealsEqualContentNeverTheSame() throws IOException {
        assertThat(seal(content(100))).isNotEqualTo(seal(content(100)));
    }

    @Test
    void opensWithThePassphraseAloneOnAnotherMachine() throws IOException {
        var sealed = sealWithPassphrase(content(70_000));
        var elsewhere = new StreamSeals(ring("elsewhere.json"));

        assertThat(elsewhere.open(PURPOSE, Optional.of(WORDS), in(sealed)).readAllBytes())
                .isEqualTo(content(70_000));
    }

    @Test
    void saysThatThePassphraseIsMissingOrWrong() throws IOException {
        var sealed = sealWithPassphrase(content(10));
        var wrong = Passphrase.find("zeven paarden lopen naar Emmen");

        assertThatExceptionOfType(WrongPassphrase.class)
                .isThrownBy(() -> seals.open(PURPOSE, Optional.empty(), in(sealed)))
                .matches(WrongPassphrase::isMissing);
        assertThatExceptionOfType(WrongPassphrase.class)
                .isThrownBy(() -> seals.open(PURPOSE, wrong, in(sealed)))
                .matches(it -> !it.isMissing());
    }

    @Test
    void takesNoPassphraseThatIsGuessedSoon() {
        assertThat(Passphrase.find("  veertien teken  ")).isEmpty();
        assertThat(Passphrase.find("vijftien tekens")).isPresent();
        assertThat(WORDS.toString()).doesNotContain("paarden");
    }

    @Test
    void namesTheKeyThatIsMissing() throws IOException {
        var sealed = seal(content(10));
        var elsewhere = new StreamSeals(ring("elsewhere.json"));

        assertThatExceptionOfType(KeyLost.class)
                .isThrownBy(() -> elsewhere.open(PURPOSE, Optional.empty(), in(sealed)))
                .matches(it -> it.key().equals(ring.ring().active()));
    }

    @Test
    void goesOnOpeningWhatAnOlderKeySealed() throws IOException {
        var sealed = seal(content(10));

        ring.change(it -> it.rotated(CLOCK.instant()));

        assertThat(open(sealed)).isEqualTo(content(10));
    }

    /** Every bit of the head, and of the pieces a thousand by chance. */
    @Test
    void seesEveryBitThatChanged() throws IOException {
        var sealed = seal(content(150_000));

        for (int bit = 0; bit < HEAD * 8; bit++) {
            assertRefused(flipped(sealed, bit));
        }
        var random = new Random(42);
        for (int i = 0; i < 1000; i++) {
            assertRefused(flipped(sealed, random.nextInt(sealed.length * 8)));
        }
    }

    @Test
    void seesWhereItWasCutOff() throws IOException {
        var sealed = seal(content(150_000));

        for (int length = 0; length < HEAD + 20; length++) {
            assertRefused(Arrays.copyOf(sealed, length));
        }
        for (int pieces = 0; pieces < 3; pieces++) {
            assertRefused(Arrays.copyOf(sealed, HEAD + pieces * Pieces.SEALED_LENGTH));
            assertRefused(Arrays.copyOf(sealed, HEAD + pieces * Pieces.SEALED_LENGTH + 1));
        }
        assertRefused(Arrays.copyOf(sealed, sealed.length - 1));
        assertRefused(Arrays.copyOf(sealed, sealed.length + 1));
    }

    @Test
    void seesPiecesThatChangedPlaces() throws IOException {
        var sealed = seal(content(150_000));
        var first = Arrays.copyOfRange(sealed, HEAD, HEAD + Pieces.SEALED_LENGTH);
        var swapped = sealed.clone();
        System.arraycopy(sealed, HEAD + Pieces.SEALED_LENGTH, swapped, HEAD, Pieces.SEALED_LENGTH);
        System.arraycopy(first, 0, swapped, HEAD + Pieces.SEALED_LENGTH, Pieces.SEALED_LENGTH);

        assertRefused(swapped);
    }

    @Test
    void seesPiecesOfAnotherStream() throws IOException {
        var one = seal(content(70_000));
        var other = seal(content(70_000));
        System.arraycopy(other, HEAD, one, HEAD, Pieces.SEALED_LENGTH);

        assertRefused(one);
    }

    @Test
    void doesNotOpenWhatWasSealedForAnotherPurpose() throws IOException {
        var sealed = seal(content(10));

        assertThatExceptionOfType(Tampered.class)
                .isThrownBy(() -> seals.open("test.other", Optional.empty(), in(sealed)));
    }

    private void assertRefused(byte[] changed) {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> open(changed))
                .matches(it ->
                        it instanceof Tampered
                                || it instanceof KeyLost
                                || it instanceof WrongPassphrase);
    }

    private byte[] seal(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sealing = seals.seal(PURPOSE, out)) {
            sealing.write(content);
        }
        return out.toByteArray();
    }

    private byte[] sealWithPassphrase(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sealing = seals.seal(PURPOSE, WORDS, out)) {
            sealing.write(content);
        }
        return out.toByteArray();
    }

    private byte[] open(byte[] sealed) throws IOException {
        return seals.open(PURPOSE, Optional.empty(), in(sealed)).readAllBytes();
    }

    private static ByteArrayInputStream in(byte[] sealed) {
        return new ByteArrayInputStream(sealed);
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        var changed = bytes.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        return changed;
    }

    private static byte[] content(int length) {
        var content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    private KeyRingFile ring(String name) {
        return new KeyRingFile(folder.resolve(name), CLOCK);
    }
}
