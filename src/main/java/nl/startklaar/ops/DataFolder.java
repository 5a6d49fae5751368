package nl.startklaar.ops;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where an installation keeps its data; an option of every command that needs it. */
final class DataFolder {

    @Option(
            names = "--data",
            paramLabel = "MAP",
            descriptionKey = "data",
            defaultValue = "${env:STARTKLAAR_DATA:-data}")
    private Path path = Path.of("data");

    Path path() {
        return path.toAbsolutePath().normalize();
    }
}
