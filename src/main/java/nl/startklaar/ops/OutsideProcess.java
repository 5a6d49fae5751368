package nl.startklaar.ops;

import java.util.List;
import java.util.Map;
import nl.startklaar.audit.Actor;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.partner.NewClient;
import nl.startklaar.partner.PublisherClient;
import nl.startklaar.partner.PublisherClients;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Starts the invented publisher beside the demo. */
final class OutsideProcess {

    /** Of whom the practice schools have something that opens outside. */
    private static final String PUBLISHER = "kompas";

    private OutsideProcess() {}

    /** Its address. */
    static String start(ConfigurableApplicationContext application, String issuer) {
        var publisher =
                application.getBean(Catalogue.class).listPublishers().stream()
                        .filter(it -> it.code().equals(PUBLISHER))
                        .findFirst()
                        .orElseThrow();
        int port = OutsideProgram.freePort();
        var address = "http://127.0.0.1:" + port;
        var client = Actor.COMMAND.doing(() -> letIn(application, publisher, address));
        var process = start(publisher, client, port, issuer);
        application.addApplicationListener((ContextClosedEvent _) -> process.destroy());
        return address;
    }

    /** Programs of an earlier demo are let in no more: their secrets are gone with them. */
    private static NewClient letIn(
            ConfigurableApplicationContext application, Publisher publisher, String address) {
        var clients = application.getBean(PublisherClients.class);
        clients.list().stream()
                .filter(it -> it.publisher().equals(publisher.id()))
                .map(PublisherClient::id)
                .forEach(clients::end);
        return clients.add(publisher.id(), List.of(address + "/terug"), address + "/begin");
    }

    private static Process start(Publisher publisher, NewClient client, int port, String issuer) {
        var words =
                List.of(
                        "demo-publisher",
                        "--port",
                        Integer.toString(port),
                        "--issuer",
                        issuer,
                        "--name",
                        publisher.name(),
                        "--client",
                        client.client().id());
        return OutsideProgram.start(words, Map.of(DemoPublisherCommand.SECRET, client.secret()));
    }
}
