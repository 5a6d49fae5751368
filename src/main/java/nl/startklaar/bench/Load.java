package nl.startklaar.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Asks the server of a bench, as a process of its own: then what the asking costs is not counted as
 * answering. Each line it reads is one measurement: seconds, and what is asked in them at the same
 * time. For each of these it writes a line. It ends with its input.
 */
public final class Load {

    private final Guests guests;
    private final int port;

    private Load(Guests guests, int port) {
        this.guests = guests;
        this.port = port;
    }

    /**
     * @param guests the file of who comes
     */
    public static void run(Path guests, int port, InputStream in, PrintStream out)
            throws IOException {
        var load = new Load(Guests.read(guests), port);
        try (var wire = new Wire(port)) {
            load.guests.openPages(wire);
        }
        out.println("ready");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            load.measure(line).forEach(it -> out.println(it.line()));
            out.flush();
        }
    }

    private List<Shot> measure(String line) {
        var words = line.split(" ", -1);
        double seconds = Double.parseDouble(words[0]);
        double before = ProcessTimes.cpuSecondsOfUs();
        var volleys =
                Arrays.stream(words)
                        .skip(1)
                        .map(Asking::of)
                        .map(it -> Volley.begin(it, guests, port, seconds))
                        .toList();
        volleys.forEach(Volley::join);
        double cpu = ProcessTimes.cpuSecondsOfUs() - before;
        return volleys.stream().map(it -> it.shot(cpu / volleys.size())).toList();
    }
}
