package nl.startklaar.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingFileTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-09-07T06:30:00Z"), ZoneOffset.UTC);

    @TempDir private Path folder;

    @Test
    void isMadeOnceAndOnlyForItsOwner() throws IOException {
        var first = open().ring();

        assertThat(open().ring()).isEqualTo(first);
        assertThat(permissions()).isEqualTo("rw-------");
        assertThat(names()).containsExactlyInAnyOrder("keys.json", "keys.json.lock");
    }

    @Test
    void isTheSameForAllWhoBeginAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var rings =
                    threads.invokeAll(
                            IntStream.range(0, 20)
                                    .<Callable<KeyRing>>mapToObj(_ -> () -> open().ring())
                                    .toList());
            assertThat(rings).extracting(it -> it.get()).containsOnly(open().ring());
        }
    }

    @Test
    void losesNoKeyWhenTwoAddOneAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(
                    IntStream.range(0, 20)
                            .<Callable<KeyRing>>mapToObj(
                                    _ -> () -> open().change(it -> it.rotated(CLOCK.instant())))
                            .toList());
        }

        assertThat(open().ring().keys()).hasSize(21);
    }

    @Test
    void takesBackWhatOthersMayRead() throws IOException {
        open();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

        open();

        assertThat(permissions()).isEqualTo("rw-------");
    }

    @Test
    void neverBeginsAnewInPlaceOfAFileThatIsBroken() throws IOException {
        var secret = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8";
        Files.writeString(file(), "{\"version\": 1, \"matching\": " + secret);

        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be read")
                .hasMessageNotContaining(secret)
                .hasNoCause();
        assertThat(file()).content().contains(secret);
    }

    @Test
    void keepsItsSecretsWhenItIsPrinted() throws IOException {
        var ring = open().ring();
        var secrets =
                List.of(Files.readString(file()).split("\"")).stream()
                        .filter(it -> it.length() >= 40)
                        .toList();

        assertThat(secrets).hasSize(2);
        assertThat(List.of(ring.toString(), ring.keys().toString()))
                .noneMatch(it -> secrets.stream().anyMatch(it::contains));
    }

    private KeyRingFile open() {
        return new KeyRingFile(file(), CLOCK);
    }

    private Path file() {
        return folder.resolve("keys.json");
    }

    private String permissions() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file()));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).collect(Collectors.toList());
        }
    }
}
