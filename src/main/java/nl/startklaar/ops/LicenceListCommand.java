package nl.startklaar.ops;

import java.util.List;
import java.util.concurrent.Callable;
import nl.startklaar.licence.PublisherLists;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the licences of a school, one a line. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class LicenceListCommand implements Callable<Integer> {

    /** The document that programs read; a change of its fields gets the next number. */
    private record Document(
            String format, String school, List<String> heads, List<List<String>> licences) {}

    private final Screen screen;

    @Option(names = "--school", paramLabel = "BRIN", descriptionKey = "school", required = true)
    private String school = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin private final DataFolder data = new DataFolder();

    LicenceListCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return Beside.server(screen, data, this::show);
    }

    private Exit show(ApplicationContext application) {
        var of = Beside.school(application, school);
        var table = application.getBean(PublisherLists.class).table(of.id());
        var licences = table.subList(1, table.size());
        if (json) {
            screen.json(new Document("startklaar.licences/1", school, table.getFirst(), licences));
        } else if (licences.isEmpty()) {
            screen.say("ops.licence.none", school);
        } else {
            table.forEach(it -> screen.print(String.join("\t", it)));
        }
        return Exit.OK;
    }
}
