package nl.startklaar.ops;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.startklaar.intake.Imports;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what a file would change, and leaves no trace of it. */
@Command(name = "preview", mixinStandardHelpOptions = true)
final class ImportPreviewCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(paramLabel = "BESTAND", descriptionKey = "file")
    private Path file = Path.of("");

    @Mixin private final ImportOptions options = new ImportOptions();

    ImportPreviewCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return Beside.server(screen, options.data(), this::preview);
    }

    private Exit preview(ApplicationContext application) {
        var school = Beside.school(application, options.school());
        var report =
                new ImportFile(file)
                        .look(application.getBean(Imports.class), school.id(), options.choice());
        new ImportPrinter(screen).print(options, List.of(report));
        if (report.isRefused()) {
            screen.say("ops.import.refused");
            return Exit.REFUSED;
        }
        if (report.status().equals("UNCHANGED")) {
            screen.say("ops.import.unchanged");
            return Exit.OK;
        }
        screen.say("ops.import.next", file.toString(), options.school());
        return report.stop().isPresent() ? Exit.HELD : Exit.OK;
    }
}
