package nl.startklaar.ops;

import java.util.concurrent.Callable;
import nl.startklaar.intake.Imports;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the imports of a school, the newest first. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class ImportStatusCommand implements Callable<Integer> {

    private final Screen screen;

    @Mixin private final ImportOptions options = new ImportOptions();

    ImportStatusCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return Beside.server(screen, options.data(), this::show);
    }

    private Exit show(ApplicationContext application) {
        var school = Beside.school(application, options.school());
        var reports = application.getBean(Imports.class).listHistory(school.id());
        new ImportPrinter(screen).print(options, reports);
        if (reports.isEmpty()) {
            screen.say("ops.import.none", options.school());
        }
        return Exit.OK;
    }
}
