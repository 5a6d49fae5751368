package nl.startklaar.ops;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where a command writes something. What is there already is somebody's, and stays. */
record NewFile(Path path) {

    void write(byte[] content) {
        try {
            Files.write(path, content, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            throw new Stopped(Exit.REFUSED, "ops.import.export.exists", path);
        } catch (IOException unwritable) {
            throw new Stopped(Exit.FAULT, "ops.import.export.unwritable", path);
        }
    }
}
