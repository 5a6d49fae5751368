package nl.startklaar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Links, licences and switches are looked at together in one place, for one rule. Lists and counts
 * look at one or two of them; whoever needs all three is deciding what opens.
 */
class OneRuleDecidesTest {

    private static final List<String> TOGETHER =
            List.of("linking.link", "licence.licence", "consent.switch");

    @Test
    void oneStoreReadsAllThatTheRuleLooksAt() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/nl/startklaar"))) {
            assertThat(
                            files.filter(it -> it.toString().matches(".*(Store|Board)\\.java"))
                                    .filter(it -> looksAtEverything(read(it)))
                                    .map(it -> it.getFileName().toString()))
                    .containsExactly("FactStore.java");
        }
    }

    @Test
    void seesASecondCopy() {
        var copy =
                """
                select 1
                  from linking.links
                  join licence.licences using (method_id)
                  join consent.switches using (school_id)
                """;

        assertThat(looksAtEverything(copy)).isTrue();
        assertThat(looksAtEverything("select 1 from linking.links join licence.licences"))
                .isFalse();
    }

    private static boolean looksAtEverything(String source) {
        return TOGETHER.stream().allMatch(source::contains);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
