package nl.startklaar.house;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the page on security calls shown, is shown by a test that is there. */
class SecurityDocTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+) \\| ([\\d.]+) \\| (.+?) \\| (.+?) \\| (.+) \\|$");
    private static final Pattern SHOWN = Pattern.compile("`(\\w+Test)#(\\w+)`");

    /** No helper is called by the engine: those are private. */
    private static final Pattern TEST = Pattern.compile("(?m)^ {4}void (\\w+)\\(");

    private record Row(int number, String requirement, String state, String shownBy) {

        List<String> tests() {
            return SHOWN.matcher(shownBy)
                    .results()
                    .map(it -> it.group(1) + "#" + it.group(2))
                    .toList();
        }
    }

    @Test
    void namesSixtyRequirementsOnce() throws IOException {
        var rows = rows(page());

        assertThat(rows)
                .extracting(Row::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 60).boxed().toList());
        assertThat(rows).extracting(Row::requirement).doesNotHaveDuplicates();
    }

    @Test
    void everyTestItNamesIsThere() throws IOException {
        assertThat(named(rows(page()))).hasSizeGreaterThan(60).isSubsetOf(tests());
    }

    @Test
    void whatIsMetIsShownAndWhatIsNotSaysWhatIsMissing() throws IOException {
        var byState = rows(page()).stream().collect(groupingBy(Row::state));

        assertThat(byState.keySet()).contains("met").isSubsetOf("met", "partly", "not yet");
        assertThat(byState.getOrDefault("met", List.of())).allMatch(it -> !it.tests().isEmpty());
        assertThat(byState.getOrDefault("partly", List.of()))
                .allMatch(it -> !it.tests().isEmpty() && it.shownBy().matches(".*; [^`]+"));
        assertThat(byState.getOrDefault("not yet", List.of()))
                .allMatch(it -> it.tests().isEmpty() && !it.shownBy().isBlank());
    }

    @Test
    void seesATestThatIsGone() throws IOException {
        var vanished = "| 1 | 6.1.3 | Something | met | `SecurityDocTest#isNotHere` |";

        assertThat(named(rows(vanished))).hasSize(1);
        assertThat(tests())
                .doesNotContainAnyElementsOf(named(rows(vanished)))
                .contains("SecurityDocTest#seesATestThatIsGone");
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/security.md"));
    }

    private static List<Row> rows(String page) {
        return ROW.matcher(page)
                .results()
                .map(it ->
                        new Row(
                                Integer.parseInt(it.group(1)),
                                it.group(2),
                                it.group(4),
                                it.group(5)))
                .toList();
    }

    private static Set<String> named(List<Row> rows) {
        var named = new TreeSet<String>();
        rows.forEach(it -> named.addAll(it.tests()));
        return named;
    }

    /** Each as its class and its method. */
    private static Set<String> tests() throws IOException {
        var tests = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(it -> it.toString().endsWith("Test.java")).toList()) {
                var type = file.getFileName().toString().replace(".java", "");
                TEST.matcher(Files.readString(file))
                        .results()
                        .map(it -> type + "#" + it.group(1))
                        .forEach(tests::add);
            }
        }
        return tests;
    }
}
