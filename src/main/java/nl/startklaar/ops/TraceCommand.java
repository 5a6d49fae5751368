package nl.startklaar.ops;

import java.util.List;
import java.util.concurrent.Callable;
import nl.startklaar.kernel.NameSearch;
import nl.startklaar.roster.Sight;
import nl.startklaar.trace.Trace;
import nl.startklaar.trace.Traces;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows one person from the file of the LAS to the checks, or lists whom a name may mean. */
@Command(name = "trace", mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(paramLabel = "NAAM", descriptionKey = "person")
    private String name = "";

    @Option(names = "--school", paramLabel = "BRIN", descriptionKey = "school", required = true)
    private String school = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin private final DataFolder data = new DataFolder();

    TraceCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return Beside.server(screen, data, this::trace);
    }

    /** Of several only the list is given: whoever asks chooses one. */
    private Exit trace(ApplicationContext application) {
        var traces = application.getBean(Traces.class);
        var at = Beside.school(application, school);
        var found = traces.search(at.id(), Sight.everything(), new NameSearch(name));
        var followed =
                found.size() == 1
                        ? List.of(traces.follow(at, found.getFirst()))
                        : found.stream().map(it -> new Trace(it, List.of())).toList();
        new TracePrinter(screen).print(at.brin().code(), followed, json);
        if (found.isEmpty()) {
            screen.say("ops.trace.nobody", name, at.brin().code());
            return Exit.NOT_FOUND;
        }
        if (found.size() > 1) {
            screen.say("ops.trace.several", found.size());
            return Exit.OK;
        }
        return followed.getFirst().stop().isPresent() ? Exit.NOT_READY : Exit.OK;
    }
}
