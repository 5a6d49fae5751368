package nl.startklaar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that names other people's work is complete, up to date, and free of what may not be. */
class NoticesTest {

    private static final Path PAGE = Path.of("THIRD-PARTY-NOTICES.md");

    private static final Pattern ROW =
            Pattern.compile(
                    "^\\| ([\\w.-]+):([\\w.-]+) \\| (\\S+) \\| (.+) \\|$", Pattern.MULTILINE);

    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);

    private static final Pattern NAME =
            Pattern.compile("<groupId>(.*?)</groupId>\\s*<artifactId>(.*?)</artifactId>");

    /** One row of the page; a licence that was chosen stands first. */
    record Library(String group, String artifact, String version, String licence) {

        static Stream<Library> on(String page) {
            return ROW.matcher(page).results().map(Library::of);
        }

        private static Library of(MatchResult row) {
            return new Library(row.group(1), row.group(2), row.group(3), row.group(4));
        }

        String name() {
            return group + ":" + artifact;
        }

        String jar() {
            return artifact + "-" + version + ".jar";
        }

        boolean isCopyleft() {
            return licence.split(", chosen from ", -1)[0].contains("GPL");
        }
    }

    @Test
    void everyLibraryThatWeAskForIsNamedAmongThoseWeShip() throws IOException {
        var asked = shippedIn(Files.readString(Path.of("pom.xml")));

        assertThat(asked).hasSizeGreaterThan(10);
        assertThat(shipped()).extracting(Library::name).containsAll(asked);
    }

    @Test
    void seesALibraryThatIsNotNamed() {
        var pom =
                """
                <dependency><groupId>org.example</groupId><artifactId>new</artifactId></dependency>
                <dependency><groupId>org.example</groupId><artifactId>proof</artifactId><scope>test</scope></dependency>
                """;

        assertThat(shippedIn(pom)).containsExactly("org.example:new");
    }

    /** Also those that came along with others, and in the version that is really used. */
    @Test
    void everyJarOnTheClassPathIsNamedAndNothingElse() throws IOException {
        assertThat(libraries())
                .extracting(Library::jar)
                .containsExactlyInAnyOrderElementsOf(jars());
    }

    @Test
    void nothingWeShipObligesASchoolToGiveItsOwnCodeAway() throws IOException {
        assertThat(shipped()).noneMatch(Library::isCopyleft);
    }

    @Test
    void seesALicenceThatMayNotBeShipped() {
        assertThat(Library.on("| org.example:bound | 1.0 | GPL-3.0 |"))
                .singleElement()
                .matches(Library::isCopyleft);
        assertThat(
                        Library.on(
                                "| org.example:free | 1.0 | EPL-2.0, chosen from EPL-2.0 or LGPL-2.1 |"))
                .singleElement()
                .matches(it -> !it.isCopyleft());
    }

    private static List<Library> libraries() throws IOException {
        return Library.on(Files.readString(PAGE)).toList();
    }

    private static List<Library> shipped() throws IOException {
        return Library.on(Files.readString(PAGE).split("## Only to build and test", -1)[0])
                .toList();
    }

    /** Our own choices stand one level below the project; those of the plugins stand deeper. */
    private static List<String> shippedIn(String pom) {
        var ours =
                pom.replaceAll(
                        "(?s)<dependencyManagement>.*?</dependencyManagement>|<build>.*", "");
        return DEPENDENCY
                .matcher(ours)
                .results()
                .map(it -> it.group(1))
                .filter(it -> !it.contains("<scope>test</scope>"))
                .flatMap(it -> NAME.matcher(it).results())
                .map(it -> it.group(1) + ":" + it.group(2))
                .toList();
    }

    private static List<String> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(it -> it.endsWith(".jar"))
                .map(it -> Path.of(it).getFileName().toString())
                .toList();
    }
}
