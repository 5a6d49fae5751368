package nl.startklaar.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.startklaar.postgres.LocalPostgres;

/** The program as an operator starts it: real processes on one data folder of their own. */
public final class Processes implements AutoCloseable {

    static final long PATIENCE = 120;
    public static final String READY = "Startklaar draait op";

    private final List<Process> processes = new ArrayList<>();
    private final Path home = newFolder();
    private final Path data = home.resolve("data");

    Path data() {
        return data;
    }

    /** The folder of the server's own PostgreSQL. */
    Path postgres() {
        return data.resolve("postgres");
    }

    public Process serve(String command, int port, String... more) throws IOException {
        var words = new ArrayList<>(List.of(command, "--port", Integer.toString(port)));
        words.addAll(List.of(more));
        return start(words.toArray(String[]::new));
    }

    Process start(String... words) throws IOException {
        return start(List.of(), Map.of(), words);
    }

    Process start(List<String> flags, Map<String, String> environment, String... words)
            throws IOException {
        var builder = new ProcessBuilder(command(flags, words)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.redirectOutput(output(processes.size()).toFile()).start();
        processes.add(process);
        return process;
    }

    private List<String> command(List<String> flags, String... words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx384m"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString(), "--language", "nl"));
        return command;
    }

    public String said(Process process) throws IOException {
        return Files.readString(output(processes.indexOf(process)), UTF_8);
    }

    private Path output(int number) {
        return home.resolve(number + ".txt");
    }

    public void waitFor(Process process, String words) throws Exception {
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!said(process).contains(words)) {
            assertThat(process.isAlive() && System.nanoTime() < last)
                    .as("waiting for \"%s\", and it said: %s", words, said(process))
                    .isTrue();
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    /** Its exit status; what it said on the way may only be sentences. */
    int end(Process process) throws Exception {
        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(said(process)).doesNotContain("\tat ", "Exception");
        return process.exitValue();
    }

    /** Tells it to end, as an operator does with Ctrl-C. */
    public void stop(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    static HttpResponse<String> page(int port, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var page = URI.create("http://127.0.0.1:" + port + path);
            var request = HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(60)).build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** Leaves nothing: no process, no server, no file. */
    @Override
    public void close() throws Exception {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
        if (Files.exists(postgres())) {
            LocalPostgres.start(postgres()).close();
        }
        try (var all = Files.walk(home)) {
            all.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("startklaar-");
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }
}
