package nl.startklaar.ops;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.startklaar.intake.Imports;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the roster of a school as EDEXML 2.1. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ImportExportCommand implements Callable<Integer> {

    private final Screen screen;

    @Option(names = "--to", paramLabel = "BESTAND", descriptionKey = "to", required = true)
    private Path to = Path.of("");

    @Option(names = "--school", paramLabel = "BRIN", descriptionKey = "school", required = true)
    private String school = "";

    @Mixin private final DataFolder data = new DataFolder();

    ImportExportCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return Beside.server(screen, data, this::export);
    }

    private Exit export(ApplicationContext application) {
        var of = Beside.school(application, school);
        var file = application.getBean(Imports.class).export(of.id());
        new NewFile(to).write(file);
        screen.say("ops.import.exported", to.toString());
        return Exit.OK;
    }
}
