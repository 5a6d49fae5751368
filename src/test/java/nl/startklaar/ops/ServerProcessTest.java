package nl.startklaar.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.startklaar.postgres.LocalPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an operator does to a server, done to real processes: two at a time, and killed at once. */
class ServerProcessTest {

    private static final long PATIENCE = 120;

    private final List<Process> processes = new ArrayList<>();
    private final Path data = newFolder();

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void survivesNeighboursAndSuddenDeath() throws Exception {
        int port = freePort();
        var first = start("serve", port);
        waitFor(first, "Startklaar draait op");
        assertThat(answers(port)).isTrue();

        assertThat(end(start("serve", port))).isEqualTo(Exit.FAULT.code());
        assertThat(end(start("serve", freePort()))).isEqualTo(Exit.HELD.code());
        assertThat(end(start("doctor", port))).isEqualTo(Exit.OK.code());
        assertThat(answers(port)).as("the first was never harmed").isTrue();

        first.destroyForcibly().waitFor();
        var next = start("serve", port);
        waitFor(next, "Startklaar draait op");
        assertThat(answers(port)).isTrue();

        next.destroy();
        assertThat(next.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(data.resolve("postgres/data/postmaster.pid")).doesNotExist();
        assertThat(end(start("doctor", port))).as("nothing runs, and that is no fault").isZero();
    }

    private Process start(String command, int port) throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx384m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                command,
                                "--port",
                                Integer.toString(port),
                                "--data",
                                data.toString(),
                                "--language",
                                "nl")
                        .redirectErrorStream(true)
                        .redirectOutput(output(processes.size()).toFile())
                        .start();
        processes.add(process);
        return process;
    }

    private Path output(int number) {
        return data.resolveSibling(data.getFileName() + "-" + number + ".txt");
    }

    private void waitFor(Process process, String words) throws Exception {
        var output = output(processes.indexOf(process));
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!Files.readString(output).contains(words)) {
            assertThat(process.isAlive() && System.nanoTime() < last)
                    .as(() -> "waiting for \"" + words + "\", and it said: " + read(output))
                    .isTrue();
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    /** Its exit status; what it said on the way may only be sentences. */
    private int end(Process process) throws Exception {
        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(read(output(processes.indexOf(process)))).doesNotContain("\tat ", "Exception");
        return process.exitValue();
    }

    private static boolean answers(int port) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var page = URI.create("http://127.0.0.1:" + port + "/");
            var request = HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(30)).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() < 500;
        }
    }

    @AfterEach
    void leaveNothing() throws Exception {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
        LocalPostgres.start(data.resolve("postgres")).close();
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
