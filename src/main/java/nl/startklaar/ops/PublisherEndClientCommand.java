package nl.startklaar.ops;

import java.util.concurrent.Callable;
import nl.startklaar.partner.PublisherClients;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shuts a program of a publisher out; what it holds opens nothing any more. */
@Command(name = "end-client", mixinStandardHelpOptions = true)
final class PublisherEndClientCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(paramLabel = "NUMMER", descriptionKey = "client")
    private String client = "";

    @Option(names = "--apply", descriptionKey = "apply")
    private boolean apply;

    @Mixin private final DataFolder data = new DataFolder();

    PublisherEndClientCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return Beside.server(screen, data, this::end);
    }

    private Exit end(ApplicationContext application) {
        var clients = application.getBean(PublisherClients.class);
        if (clients.find(client).isEmpty()) {
            throw new Stopped(Exit.NOT_FOUND, "ops.publisher.client-unknown", client);
        }
        if (apply) {
            clients.end(client);
        }
        screen.say(apply ? "ops.publisher.ended" : "ops.publisher.would-end", client);
        return Exit.OK;
    }
}
