package nl.startklaar.checklist;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.startklaar.HouseTest;
import nl.startklaar.readiness.Check;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/**
 * Keeps docs/checklist.md true: which statement of the paper checklist stands on which line, by
 * which check it is measured, and which test shows that. Run with -Dstartklaar.write-docs=true to
 * write the tables anew.
 */
@HouseTest
class ChecklistDocTest {

    private static final Path DOC = Path.of("docs", "checklist.md");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final String BEGIN = "<!-- written by ChecklistDocTest -->\n";
    private static final Locale ENGLISH = Locale.forLanguageTag("en-GB");

    @Autowired private ObjectProvider<Check> checks;
    @Autowired private MessageSource words;

    @Test
    void saysWhatTheCodeDoes() throws IOException {
        var text = Files.readString(DOC);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        var tables = "\n" + statements() + "\n" + lines();
        if (Boolean.getBoolean("startklaar.write-docs")) {
            Files.writeString(DOC, text.substring(0, begin) + tables);
        }

        assertThat(Files.readString(DOC).substring(begin)).isEqualTo(tables);
    }

    @Test
    void leavesNoLineWithoutAStatement() {
        assertThat(OriginalChecklist.STATEMENTS.stream().flatMap(it -> it.lines().stream()))
                .contains(Line.values());
    }

    @Test
    void hasALineForEveryCheck() {
        assertThat(checks.stream()).allMatch(it -> Line.find(it.line()).isPresent(), "on the list");
    }

    private String statements() {
        var rows =
                IntStream.range(0, OriginalChecklist.STATEMENTS.size())
                        .mapToObj(it -> statement(it + 1, OriginalChecklist.STATEMENTS.get(it)));
        return table("| nr | the paper list says | line | check | test |", rows);
    }

    private String statement(int number, OriginalChecklist.Statement statement) {
        if (statement.lines().size() == Line.values().length) {
            return "| %d | %s | every line | under *Wie bel je?* | StartlijstPageTest |"
                    .formatted(number, statement.text());
        }
        var codes = statement.lines().stream().map(Line::name).collect(joining(", "));
        var measured = statement.lines().stream().flatMap(this::checksOf).toList();
        return "| %d | %s | %s | %s | %s |"
                .formatted(number, statement.text(), codes, names(measured), tests(measured));
    }

    private String lines() {
        var rows = Arrays.stream(Line.values()).map(this::line);
        return table("| line | title | last day | blocking | waits for | check |", rows);
    }

    private String line(Line line) {
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        line,
                        words.getMessage(line.words("title"), new Object[0], ENGLISH),
                        line.due().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        line.blocking() ? "yes" : "",
                        String.join(", ", line.waitsFor()),
                        names(checksOf(line).toList()));
    }

    private Stream<Check> checksOf(Line line) {
        return checks.stream()
                .filter(it -> it.line().equals(line.name()))
                .sorted(Comparator.comparing(Check::name));
    }

    private static String names(List<Check> measured) {
        return measured.isEmpty()
                ? "gevraagd"
                : measured.stream().map(Check::name).distinct().collect(joining(", "));
    }

    private static String tests(List<Check> measured) {
        return measured.isEmpty()
                ? "StartlijstPageTest"
                : measured.stream().map(ChecklistDocTest::test).distinct().collect(joining(", "));
    }

    private static String test(Check check) {
        var module = check.getClass().getPackageName().replace('.', '/');
        var test = check.name() + "Test";
        return Files.exists(TESTS.resolve(module).resolve(test + ".java")) ? test : "none yet";
    }

    private static String table(String head, Stream<String> rows) {
        var rule = head.replaceAll("[^|]+", "---");
        return Stream.concat(Stream.of(head, rule), rows).collect(joining("\n", "", "\n"));
    }
}
