package nl.startklaar.ops;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import nl.startklaar.intake.ImportReport;
import nl.startklaar.intake.Imports;
import nl.startklaar.kernel.SchoolId;

/** A file on this machine, on its way into a school. */
record ImportFile(Path path) {

    /** Keeps nothing. */
    ImportReport look(Imports imports, SchoolId school) {
        return open(in -> imports.look(school, in, name()));
    }

    ImportReport preview(Imports imports, SchoolId school) {
        return open(in -> imports.preview(school, in, name()));
    }

    private String name() {
        return String.valueOf(path.getFileName());
    }

    private ImportReport open(Function<InputStream, ImportReport> reading) {
        try (var in = Files.newInputStream(path)) {
            return reading.apply(in);
        } catch (IOException unreadable) {
            throw new Stopped(Exit.NOT_FOUND, "ops.import.no-file", path.toString());
        }
    }
}
