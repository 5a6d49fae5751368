package nl.startklaar.house;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.startklaar.Startklaar;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The diagram of the modules shows what uses what in the code. After a change, run this test once
 * with {@code -Dstartklaar.write-docs=true} and look at the difference.
 */
class ArchitectureDocTest {

    private static final Path PAGE = Path.of("ARCHITECTURE.md");
    private static final String BEGIN = "<!-- modules -->\n";
    private static final String END = "<!-- end of modules -->";

    /** Everybody may use these; their arrows would hide all others. */
    private static final Set<String> SHARED = Set.of("kernel", "storage", "keys", "web");

    @Test
    void theDiagramShowsTheModulesAsTheyAre() throws IOException {
        var page = Files.readString(PAGE);
        var diagram = diagram(ApplicationModules.of(Startklaar.class));

        if (Boolean.getBoolean("startklaar.write-docs")) {
            Files.writeString(PAGE, withDiagram(page, diagram));
        } else {
            assertThat(diagramIn(page)).as("the diagram in %s", PAGE).isEqualTo(diagram);
        }
    }

    @Test
    void everyModuleHasItsLineOnTheMap() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains(
                        modules(ApplicationModules.of(Startklaar.class))
                                .map(it -> "| `" + name(it) + "` |")
                                .toList());
    }

    @Test
    void seesWhoUsesWhom() {
        var walls = ApplicationModules.of("canary.walls", (ImportOption) _ -> true);

        assertThat(diagram(walls)).contains("    one --> two\n", "    two --> one\n");
    }

    @Test
    void replacesTheDiagramBetweenItsMarksAndNothingElse() {
        var page = "before\n" + BEGIN + END + "\nafter";

        var drawn = withDiagram(page, "graph\n");

        assertThat(drawn).isEqualTo("before\n" + BEGIN + "graph\n" + END + "\nafter");
        assertThat(diagramIn(drawn)).isEqualTo("graph\n");
        assertThat(withDiagram(drawn, "")).isEqualTo(page);
    }

    private static String withDiagram(String page, String diagram) {
        return page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                + diagram
                + page.substring(page.indexOf(END));
    }

    private static String diagramIn(String page) {
        return page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
    }

    private static String diagram(ApplicationModules modules) {
        var lines =
                modules(modules)
                        .filter(it -> !SHARED.contains(name(it)))
                        .flatMap(it -> lines(it, modules).stream());
        return "```mermaid\ngraph TD\n%s```\n".formatted(String.join("", lines.toList()));
    }

    private static List<String> lines(ApplicationModule module, ApplicationModules modules) {
        var used =
                module.getDirectDependencies(modules)
                        .uniqueModules()
                        .map(ArchitectureDocTest::name)
                        .filter(it -> !SHARED.contains(it))
                        .sorted()
                        .map(it -> "    %s --> %s\n".formatted(name(module), it))
                        .toList();
        return used.isEmpty() ? List.of("    %s\n".formatted(name(module))) : used;
    }

    private static Stream<ApplicationModule> modules(ApplicationModules modules) {
        return modules.stream()
                .filter(it -> !it.isRootModule())
                .sorted(comparing(ArchitectureDocTest::name));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
