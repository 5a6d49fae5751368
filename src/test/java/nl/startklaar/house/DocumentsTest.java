package nl.startklaar.house;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents name only what is there: classes, tests, and each other. */
class DocumentsTest {

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    /** As in {@code school.Schools}; whoever writes more in front means other people's. */
    private static final Pattern IN_A_PACKAGE =
            Pattern.compile("(?<![\\w.])([a-z]+)\\.([A-Z]\\w+)");

    private static final Pattern TYPE = Pattern.compile("\\b[A-Z]\\w*[a-z]\\w*\\b");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w+Test\\b");
    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:class|record|interface|enum|@interface) ([A-Z]\\w*)");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#]+)");

    @Test
    void everyClassInAPackageIsThere() throws IOException {
        for (Path page : pages()) {
            assertThat(classesIn(Files.readString(page)))
                    .as("%s", page)
                    .allMatch(DocumentsTest::isThere);
        }
    }

    @Test
    void everyTestIsThere() throws IOException {
        var tests = declaredBelow(Path.of("src/test/java"));
        for (Path page : pages()) {
            assertThat(found(TEST, Files.readString(page))).as("%s", page).isSubsetOf(tests);
        }
    }

    @Test
    void everyWordOfOursInTheDictionaryIsAWordInTheCode() throws IOException {
        assertThat(ourWordsIn(Files.readString(Path.of("DICTIONARY.md"))))
                .hasSizeGreaterThan(30)
                .isSubsetOf(declaredBelow(Path.of("src/main/java")));
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        for (Path page : pages()) {
            assertThat(linksIn(Files.readString(page)))
                    .as("%s", page)
                    .allMatch(it -> Files.exists(page.resolveSibling(it)));
        }
    }

    @Test
    void everyDecisionStandsInTheIndex() throws IOException {
        var index = Files.readString(Path.of("docs/decisions/README.md"));
        try (var pages = Files.list(Path.of("docs/decisions"))) {
            var names = pages.map(it -> it.getFileName().toString()).toList();

            assertThat(names).hasSizeGreaterThan(10);
            assertThat(linksIn(index)).containsAll(without("README.md", names));
        }
    }

    @Test
    void seesWhatIsNotThere() {
        assertThat(classesIn("Look at `school.Vanished` and `school.Schools`."))
                .anyMatch(it -> !isThere(it))
                .anyMatch(DocumentsTest::isThere);
        assertThat(found(TEST, "kept by VanishedTest")).containsExactly("VanishedTest");
        assertThat(ourWordsIn("| weg | `Vanished` | `leerling` | role | never |"))
                .containsExactly("Vanished");
        assertThat(linksIn("[a](gone.md) [b](https://example.org/x)")).containsExactly("gone.md");
    }

    private static List<Path> pages() throws IOException {
        try (var here = Files.list(Path.of("."));
                var below = Files.walk(Path.of("docs"))) {
            return Stream.concat(here, below)
                    .filter(it -> it.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> classesIn(String page) {
        return CODE.matcher(page)
                .results()
                .flatMap(it -> IN_A_PACKAGE.matcher(it.group(1)).results())
                .map(MatchResult::group)
                .toList();
    }

    /** Our own packages, and those of the tests. */
    private static boolean isThere(String name) {
        var file = name.replace('.', '/') + ".java";
        return Stream.of(
                        "src/main/java/nl/startklaar",
                        "src/test/java/nl/startklaar",
                        "src/test/java")
                .anyMatch(it -> Files.exists(Path.of(it, file)));
    }

    /** The second column of the table holds our own words. */
    private static Set<String> ourWordsIn(String dictionary) {
        return dictionary
                .lines()
                .filter(it -> it.startsWith("| ") && !it.startsWith("| Dutch"))
                .map(it -> it.split("\\|", -1)[2])
                .flatMap(it -> CODE.matcher(it).results())
                .flatMap(it -> TYPE.matcher(it.group(1)).results())
                .map(MatchResult::group)
                .collect(toSet());
    }

    private static List<String> linksIn(String page) {
        return LINK.matcher(page).results().map(it -> it.group(1)).toList();
    }

    private static List<String> found(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(MatchResult::group).toList();
    }

    private static Set<String> declaredBelow(Path folder) throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                DECLARED.matcher(Files.readString(file))
                        .results()
                        .map(it -> it.group(1))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static List<String> without(String one, List<String> names) {
        return names.stream().filter(it -> !it.equals(one)).toList();
    }
}
