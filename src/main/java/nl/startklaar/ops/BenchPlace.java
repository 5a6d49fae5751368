package nl.startklaar.ops;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.startklaar.postgres.LocalPostgres;
import org.springframework.boot.SpringApplication;

/**
 * A folder with a PostgreSQL of its own, for as long as a bench takes. It goes with its end, also
 * when somebody breaks it off.
 */
final class BenchPlace implements AutoCloseable {

    private final Path folder;
    private final boolean keep;
    private final LocalPostgres server;
    private final AtomicBoolean closed = new AtomicBoolean();

    private BenchPlace(Path folder, boolean keep) throws IOException {
        this.folder = folder;
        this.keep = keep;
        this.server = LocalPostgres.start(folder.resolve("postgres"));
    }

    static BenchPlace open(Path data, boolean keep) throws IOException {
        var folder = data.resolve("bench-" + ProcessHandle.current().pid());
        delete(folder);
        Files.createDirectory(folder);
        try {
            var place = new BenchPlace(folder, keep);
            // after the application, which this also closes when the process is told to end
            SpringApplication.getShutdownHandlers().add(place::closeQuietly);
            return place;
        } catch (IOException | IllegalStateException broken) {
            delete(folder);
            throw new Stopped(
                    Exit.FAULT, "ops.database.does-not-start", String.valueOf(broken.getMessage()));
        }
    }

    Path folder() {
        return folder;
    }

    LocalPostgres.Access access() {
        return server.access();
    }

    Database database() {
        return Databases.from(server);
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException broken) {
            System.err.println(broken.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        if (keep) {
            server.close();
        } else {
            server.closeAndDelete();
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
