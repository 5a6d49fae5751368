package nl.startklaar.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.startklaar.intake.ImportReport;
import nl.startklaar.intake.Imports;
import nl.startklaar.kernel.SchoolId;

/** A file on this machine, on its way into a school. */
record ImportFile(Path path) {

    ImportReport preview(Imports imports, SchoolId school) {
        try (var in = Files.newInputStream(path)) {
            return imports.preview(school, in, String.valueOf(path.getFileName()));
        } catch (IOException unreadable) {
            throw new Stopped(Exit.NOT_FOUND, "ops.import.no-file", path.toString());
        }
    }
}
