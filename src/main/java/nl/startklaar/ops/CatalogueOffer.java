package nl.startklaar.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.startklaar.catalogue.CatalogueFile;
import nl.startklaar.catalogue.CatalogueReading.Refused;
import nl.startklaar.catalogue.CatalogueReading.Understood;

/** A file of the catalogue on this machine, read, with what is wrong in it on the screen. */
record CatalogueOffer(Path path) {

    /** What the file says; a command stops at one that is wrong. */
    CatalogueFile read(Screen screen) {
        return switch (CatalogueFile.read(content())) {
            case Understood(var file) -> file;
            case Refused(var problems) -> {
                problems.forEach(
                        it -> screen.print("%s: %s".formatted(it.place(), screen.text(it.what()))));
                throw new Stopped(
                        Exit.REFUSED, "ops.catalogue.refused", path.toString(), problems.size());
            }
        };
    }

    /** No more than a file may hold: a larger one is refused by its size. */
    private byte[] content() {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(CatalogueFile.LARGEST + 1);
        } catch (IOException unreadable) {
            throw new Stopped(Exit.NOT_FOUND, "ops.import.no-file", path.toString());
        }
    }
}
