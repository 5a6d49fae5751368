package nl.startklaar.ops;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import nl.startklaar.postgres.LocalPostgres;

/**
 * A folder with a PostgreSQL of its own, for as long as a bench takes. It goes with its end, also
 * when somebody breaks it off, at any moment from the first.
 */
final class BenchPlace implements AutoCloseable {

    private final Path folder;
    private final boolean keep;
    private final Thread whenBrokenOff = new Thread(this::breakOff);
    private Optional<LocalPostgres> server = Optional.empty();
    private volatile boolean brokenOff;
    private boolean closed;

    private BenchPlace(Path folder, boolean keep) {
        this.folder = folder;
        this.keep = keep;
    }

    static BenchPlace open(Path data, boolean keep) throws IOException {
        var place = new BenchPlace(data.resolve("bench-" + ProcessHandle.current().pid()), keep);
        Runtime.getRuntime().addShutdownHook(place.whenBrokenOff);
        try {
            place.start();
            return place;
        } catch (IOException | Stopped broken) {
            place.close();
            throw broken;
        }
    }

    private synchronized void start() throws IOException {
        delete(folder); // of an earlier process with our number
        Files.createDirectory(folder);
        server = Optional.of(new Databases(Map.of(), folder).openOurs());
    }

    Path folder() {
        return folder;
    }

    LocalPostgres.Access access() {
        return server().access();
    }

    Database database() {
        return new Databases(Map.of(), folder).from(server());
    }

    private synchronized LocalPostgres server() {
        return server.orElseThrow();
    }

    /** Whether the process has been told to end: then nothing that breaks is worth a word. */
    boolean isBrokenOff() {
        return brokenOff;
    }

    private void breakOff() {
        brokenOff = true;
        try {
            cleanUp();
        } catch (IOException broken) {
            System.err.println(broken.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        if (!brokenOff) {
            Runtime.getRuntime().removeShutdownHook(whenBrokenOff);
        }
        cleanUp();
    }

    private synchronized void cleanUp() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        if (keep && server.isPresent()) {
            server.get().close();
            return;
        }
        if (server.isPresent()) {
            server.get().closeAndDelete();
        }
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
