package nl.startklaar.ops;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.partner.PublisherClient;
import nl.startklaar.partner.PublisherClients;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows which programs of publishers are let in; their secrets are nowhere. */
@Command(name = "list-clients", mixinStandardHelpOptions = true)
final class PublisherListClientsCommand implements Callable<Integer> {

    private final Screen screen;

    @Mixin private final DataFolder data = new DataFolder();

    PublisherListClientsCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return Beside.server(screen, data, this::list);
    }

    private Exit list(ApplicationContext application) {
        var codes =
                application.getBean(Catalogue.class).listPublishers().stream()
                        .collect(toMap(Publisher::id, Publisher::code));
        print(application.getBean(PublisherClients.class).list(), codes);
        return Exit.OK;
    }

    /**
     * @param codes of the publishers
     */
    void print(List<PublisherClient> clients, Map<UUID, String> codes) {
        for (PublisherClient it : clients) {
            var code = codes.getOrDefault(it.publisher(), "?");
            screen.print("%s %-16s %s".formatted(it.id(), code, it.initiateLogin()));
        }
        if (clients.isEmpty()) {
            screen.say("ops.publisher.none");
        }
    }
}
