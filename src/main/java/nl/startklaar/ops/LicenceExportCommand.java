package nl.startklaar.ops;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.startklaar.licence.PublisherLists;
import nl.startklaar.licence.PublisherLists.Form;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the licences of a school as CSV or XLSX, by the end of the file's name. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class LicenceExportCommand implements Callable<Integer> {

    private final Screen screen;

    @Option(names = "--to", paramLabel = "BESTAND", descriptionKey = "to", required = true)
    private Path to = Path.of("");

    @Option(names = "--school", paramLabel = "BRIN", descriptionKey = "school", required = true)
    private String school = "";

    @Mixin private final DataFolder data = new DataFolder();

    LicenceExportCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        var form =
                Form.of(to.toString())
                        .orElseThrow(() -> new Stopped(Exit.USAGE, "ops.licence.form", to));
        return Beside.server(screen, data, it -> export(it, form));
    }

    private Exit export(ApplicationContext application, Form form) {
        var of = Beside.school(application, school);
        var content = application.getBean(PublisherLists.class).write(of.id(), form);
        new NewFile(to).write(content);
        screen.say("ops.licence.exported", to.toString());
        return Exit.OK;
    }
}
