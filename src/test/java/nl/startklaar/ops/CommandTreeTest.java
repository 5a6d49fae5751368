package nl.startklaar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTreeTest {

    private static final Pattern OPTION =
            Pattern.compile("(?m)^ {2,6}(?:-\\w, )?--[a-z-]+(?:=\\S+)?(.*)$");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path data = Path.of("");

    @Test
    void helpGoesToTheResultAndNamesEveryExitCode() {
        assertThat(run(Map.of(), "--help")).isZero();

        assertThat(out.toString()).contains("Gebruik: startklaar", "Opdrachten:");
        for (Exit exit : Exit.values()) {
            assertThat(out.toString()).containsPattern("(?m)^ *" + exit.code() + " +\\p{L}");
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void checksACatalogueWithoutAServer() throws IOException {
        var good = Path.of("src/main/resources/practice/catalogue.json");

        assertThat(run(Map.of(), "catalogue", "check", good.toString())).isZero();
        assertThat(err.toString()).contains("is goed: 3 uitgeverijen.");

        var bad = data.resolve("fout.json");
        Files.writeString(bad, Files.readString(good).replace("\"zwaluw\"", "\"De Zwaluw\""));
        assertThat(run(Map.of(), "catalogue", "check", bad.toString()))
                .isEqualTo(Exit.REFUSED.code());
        assertThat(out.toString())
                .contains("publishers 1 / code: Een code heeft alleen kleine letters");

        assertThat(run(Map.of(), "catalogue", "check", data.resolve("weg.json").toString()))
                .isEqualTo(Exit.NOT_FOUND.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en_GB.UTF-8", "en"})
    void anEnglishMachineGetsEnglishHelp(String language) {
        run(Map.of("LANG", language), "--help");

        assertThat(out.toString()).contains("Usage: startklaar", "Commands:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C.UTF-8", "nl_NL", "de_DE", ""})
    void everybodyElseGetsDutch(String language) {
        run(Map.of("LANG", language), "--help");

        assertThat(out.toString()).contains("Gebruik: startklaar");
    }

    @Test
    void theLanguageThatIsAskedForWins() {
        run(Map.of("LANG", "en_GB"), "--language", "nl", "--help");

        assertThat(out.toString()).contains("Gebruik: startklaar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "demo",
                "demo reset",
                "check",
                "import",
                "import preview",
                "import apply",
                "import status",
                "import undo",
                "import export",
                "catalogue",
                "catalogue show",
                "catalogue check",
                "catalogue import",
                "licence",
                "licence list",
                "licence import",
                "licence export",
                "backup",
                "backup create",
                "backup verify",
                "backup restore",
                "backup list",
                "keys",
                "keys status",
                "keys rotate",
                "doctor",
                "bench",
                "bench import",
                "trace",
                "ip",
                "ip list",
                "ip add",
                "ip remove",
                "publisher",
                "publisher list-clients",
                "publisher add-client",
                "publisher end-client"
            })
    void everyCommandIsExplainedInBothLanguages(String command) {
        var dutch = help("nl", command);
        var english = help("en", command);

        assertThat(dutch).isNotEqualTo(english);
        for (String help : List.of(dutch, english)) {
            assertThat(OPTION.matcher(help).results()).isNotEmpty();
            assertThat(OPTION.matcher(help).results().map(it -> it.group(1)))
                    .as("each option has a sentence")
                    .allMatch(it -> it.strip().length() > 10);
        }
    }

    private String help(String language, String command) {
        out.getBuffer().setLength(0);
        var arguments = (command + " --help").strip().split(" ");
        assertThat(run(Map.of("LANG", language), arguments)).isZero();
        return out.toString();
    }

    @Test
    void whatItDoesNotKnowIsWrongUsage() {
        assertThat(run(Map.of(), "serf")).isEqualTo(Exit.USAGE.code());

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("Dit kent Startklaar niet: serf", "--help");
    }

    @Test
    void nothingAskedIsWrongUsage() {
        assertThat(run(Map.of())).isEqualTo(Exit.USAGE.code());
    }

    @Test
    void aTakenPortIsSaidBeforeAnythingIsTouched() throws Exception {
        try (var neighbour = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var port = Integer.toString(neighbour.getLocalPort());

            assertThat(run(Map.of(), "serve", "--port", port, "--data", data.toString()))
                    .isEqualTo(Exit.FAULT.code());

            assertThat(err.toString().lines()).hasSize(1).first().asString().contains(port);
            assertThat(Files.list(data)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://db", "jdbc:h2:mem:x"})
    void anotherKindOfDatabaseIsRefused(String url) {
        var environment = Map.of(Databases.URL, url);

        assertThat(run(environment, "serve", "--port", "0")).isEqualTo(Exit.USAGE.code());

        assertThat(err.toString()).contains("jdbc:postgresql://");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsUnreachable() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/nothing";
        var environment = Map.of(Databases.URL, url + "?password=geheim");

        assertThat(run(environment, "serve", "--port", "0")).isEqualTo(Exit.UNREACHABLE.code());

        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains(url + " ").doesNotContain("geheim");
        assertThat(run(environment, "doctor", "--data", data.toString()))
                .as("a named database has to be there")
                .isEqualTo(Exit.NOT_READY.code());
        assertThat(out.toString()).doesNotContain("geheim");
    }

    @Test
    void theDoctorAnswersPrograms() {
        assertThat(run(Map.of(), "doctor", "--json", "--data", data.toString())).isZero();

        assertThat(out.toString())
                .contains("\"format\" : \"startklaar.doctor/1\"", "\"code\" : \"java\"")
                .doesNotContain("\u001b");
    }

    private int run(Map<String, String> environment, String... arguments) {
        return CommandTree.run(
                arguments, environment, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
