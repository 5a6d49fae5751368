package nl.startklaar.las;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every seed that was kept, and some damage to each: the slice of the fuzzing that always runs. */
class FuzzSeedsTest {

    private static final Path SEEDS = Path.of("src/test/resources/fuzz");
    private static final int WOUNDED = 1000;

    static Stream<Arguments> readers() {
        return Stream.of(
                reader("Edexml", FuzzEdexml::fuzzerTestOneInput),
                reader("Edex2000", FuzzEdex2000::fuzzerTestOneInput),
                reader("OneRoster", FuzzOneRoster::fuzzerTestOneInput),
                reader("Archive", FuzzArchive::fuzzerTestOneInput));
    }

    private static Arguments reader(String name, Consumer<byte[]> check) {
        return Arguments.of(name, check);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void alwaysAnswersAndComesBack(String name, Consumer<byte[]> check) throws IOException {
        var seeds = seeds(name);
        var chance = new Random(2026);

        assertThat(seeds).hasSizeGreaterThan(1);
        for (byte[] seed : seeds) {
            assertTimeout(Duration.ofSeconds(2), () -> check.accept(seed));
            for (int i = 0; i < WOUNDED / seeds.size(); i++) {
                var wounded = Damage.to(seed, chance);
                assertTimeout(Duration.ofSeconds(2), () -> check.accept(wounded));
            }
        }
    }

    private static List<byte[]> seeds(String name) throws IOException {
        try (var paths = Files.list(SEEDS.resolve(name))) {
            var seeds = new ArrayList<byte[]>();
            for (var path : paths.sorted().toList()) {
                seeds.add(Files.readAllBytes(path));
            }
            return seeds;
        }
    }
}
