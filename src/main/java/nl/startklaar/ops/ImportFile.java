package nl.startklaar.ops;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.startklaar.intake.ImportReport;
import nl.startklaar.intake.Imports;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.las.ReadingChoice;
import nl.startklaar.las.SentFile;

/** A file or a folder on this machine, on its way into a school. */
record ImportFile(Path path) {

    /** Keeps nothing. */
    ImportReport look(Imports imports, SchoolId school, ReadingChoice choice) {
        return open(files -> imports.look(school, files, choice));
    }

    ImportReport preview(Imports imports, SchoolId school, ReadingChoice choice) {
        return open(files -> imports.preview(school, files, choice));
    }

    /** Nobody looks: what needs a person waits. */
    ImportReport bringIn(Imports imports, SchoolId school, ReadingChoice choice) {
        return open(files -> imports.bringIn(school, files, choice));
    }

    private ImportReport open(Function<List<SentFile>, ImportReport> reading) {
        var open = new ArrayList<InputStream>();
        try {
            var sent = new ArrayList<SentFile>();
            for (Path it : files()) {
                open.add(Files.newInputStream(it));
                sent.add(new SentFile(String.valueOf(it.getFileName()), open.getLast()));
            }
            return reading.apply(sent);
        } catch (IOException unreadable) {
            throw new Stopped(Exit.NOT_FOUND, "ops.import.no-file", path.toString());
        } finally {
            open.forEach(ImportFile::close);
        }
    }

    /** Formats of several files lie together in a folder. */
    private List<Path> files() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (var inside = Files.list(path)) {
            return inside.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
