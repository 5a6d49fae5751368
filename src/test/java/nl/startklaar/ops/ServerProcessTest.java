package nl.startklaar.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.startklaar.postgres.LocalPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an operator does to a server, done to real processes: two at a time, and killed at once. */
class ServerProcessTest {

    private static final long PATIENCE = 120;
    private static final String READY = "Startklaar draait op";

    private final List<Process> processes = new ArrayList<>();
    private final Path data = newFolder();

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void survivesNeighboursAndSuddenDeath() throws Exception {
        int port = freePort();
        var first = serve("serve", port);
        waitFor(first, READY);
        assertThat(said(first)).contains("/eerste-beheerder/");
        assertThat(page(port, "/").statusCode()).isLessThan(500);

        assertThat(end(serve("serve", port))).isEqualTo(Exit.FAULT.code());
        assertThat(end(serve("serve", freePort()))).isEqualTo(Exit.HELD.code());
        assertThat(end(start("doctor"))).isEqualTo(Exit.OK.code());
        assertThat(end(start("demo", "reset", "--apply"))).isEqualTo(Exit.HELD.code());
        assertThat(page(port, "/").statusCode()).as("it was never harmed").isLessThan(500);

        first.destroyForcibly().waitFor();
        var next = serve("serve", port);
        waitFor(next, READY);
        assertThat(page(port, "/oefenen/post").statusCode()).as("not practice").isEqualTo(404);

        next.destroy();
        assertThat(next.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(data.resolve("postgres/data/postmaster.pid")).doesNotExist();
        assertThat(end(start("doctor"))).as("nothing runs, and that is no fault").isZero();
        assertThat(end(start("check"))).isEqualTo(Exit.UNREACHABLE.code());
    }

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void theDemoCanBeWorkedWithFromTheCommandLine() throws Exception {
        int port = freePort();
        var demo = serve("demo", port, "--date", "2026-08-10");
        waitFor(demo, READY);
        assertThat(said(demo)).contains("ict@deboom.example", PracticeLogin.PASSWORD);
        assertThat(page(port, "/inloggen").body())
                .contains("Dit is oefendata. Vandaag is het hier maandag 10 augustus 2026.");
        assertThat(page(port, "/oefenen/post").statusCode()).isEqualTo(200);

        var check = start("check", "--school", "99AA00", "--json");
        assertThat(end(check)).isEqualTo(Exit.NOT_READY.code());
        assertThat(said(check)).contains("\"school\":\"99AA00\"", "\"today\":\"2026-08-10\"");
        assertThat(end(start("check", "--school", "99XX00"))).isEqualTo(Exit.NOT_FOUND.code());

        var corrected = "src/main/resources/practice/de-boom-2026-2027-corrected.xml";
        assertThat(end(start("import", "preview", corrected, "--school", "99ZZ01")))
                .isEqualTo(Exit.REFUSED.code());
        assertThat(end(start("import", "apply", corrected, "--school", "99AA00"))).isZero();
        var apply = start("import", "apply", corrected, "--school", "99AA00", "--apply");
        assertThat(end(apply)).isZero();
        var undo = new ArrayList<>(List.of("import"));
        undo.addAll(
                List.of(firstMatch(said(apply), "(undo \\S+ --school \\S+ --apply)").split(" ")));
        assertThat(end(start(undo.toArray(String[]::new)))).isZero();

        demo.destroy();
        assertThat(demo.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(end(serve("serve", port))).as("no real server").isEqualTo(Exit.HELD.code());
        assertThat(end(start("demo", "reset", "--apply"))).isZero();
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    private Process serve(String command, int port, String... more) throws IOException {
        var words = new ArrayList<>(List.of(command, "--port", Integer.toString(port)));
        words.addAll(List.of(more));
        return start(words.toArray(String[]::new));
    }

    private Process start(String... words) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx384m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString(), "--language", "nl"));
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output(processes.size()).toFile())
                        .start();
        processes.add(process);
        return process;
    }

    private static String firstMatch(String text, String pattern) {
        var match = Pattern.compile(pattern).matcher(text);
        assertThat(match.find()).as(text).isTrue();
        return match.group(1);
    }

    private String said(Process process) {
        return read(output(processes.indexOf(process)));
    }

    private Path output(int number) {
        return data.resolveSibling(data.getFileName() + "-" + number + ".txt");
    }

    private void waitFor(Process process, String words) throws Exception {
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!said(process).contains(words)) {
            assertThat(process.isAlive() && System.nanoTime() < last)
                    .as(() -> "waiting for \"" + words + "\", and it said: " + said(process))
                    .isTrue();
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    /** Its exit status; what it said on the way may only be sentences. */
    private int end(Process process) throws Exception {
        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(said(process)).doesNotContain("\tat ", "Exception");
        return process.exitValue();
    }

    private static HttpResponse<String> page(int port, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var page = URI.create("http://127.0.0.1:" + port + path);
            var request = HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(60)).build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    @AfterEach
    void leaveNothing() throws Exception {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
        if (Files.exists(data.resolve("postgres"))) {
            LocalPostgres.start(data.resolve("postgres")).close();
        }
        try (var all = Files.walk(data.getParent())) {
            all.sorted(java.util.Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("startklaar-").resolve("data");
        } catch (IOException unable) {
            throw new java.io.UncheckedIOException(unable);
        }
    }
}
