package nl.startklaar.ops;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.startklaar.bench.Asker;

/** The process that asks the server of a bench. */
final class AskingProcess implements Asker, AutoCloseable {

    private static final int MEGABYTES = 192;

    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    private AskingProcess(Process process) {
        this.process = process;
        in = process.outputWriter(StandardCharsets.UTF_8);
        out = process.inputReader(StandardCharsets.UTF_8);
    }

    static AskingProcess start(Path guests, int port) {
        var words =
                List.of(
                        "bench-load",
                        "--port",
                        Integer.toString(port),
                        "--guests",
                        guests.toString());
        var asking = new AskingProcess(OutsideProgram.start(MEGABYTES, words, Map.of()));
        try {
            asking.read(); // that it is ready
            return asking;
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    @Override
    public List<String> ask(String line, int answers) {
        try {
            in.write(line);
            in.newLine();
            in.flush();
            var told = new ArrayList<String>();
            for (int it = 0; it < answers; it++) {
                told.add(read());
            }
            return told;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String read() throws IOException {
        var line = out.readLine();
        if (line == null) {
            throw new IOException("Who asks has stopped");
        }
        return line;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
