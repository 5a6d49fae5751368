package nl.startklaar.ops;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
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

/**
 * Starts the invented publisher beside the demo, as a program of its own that knows of us only what
 * publishers know. It lives as long as the demo: when our end of its input closes, it stops.
 */
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
        int port = freePort();
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
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx96m"));
        command.addAll(program());
        command.addAll(
                List.of(
                        "demo-publisher",
                        "--port",
                        Integer.toString(port),
                        "--issuer",
                        issuer,
                        "--name",
                        publisher.name(),
                        "--client",
                        client.client().id()));
        var builder =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        hideOurs(builder.environment(), client.secret());
        try {
            return builder.start();
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    /** It knows its own secret; the addresses, passwords and keys of ours are not for it. */
    static void hideOurs(Map<String, String> environment, String secret) {
        environment.keySet().removeIf(it -> it.startsWith("STARTKLAAR_"));
        environment.put(DemoPublisherCommand.SECRET, secret);
    }

    /** This very program: a jar, or the classes of whoever works on it. */
    static List<String> program() {
        var path = System.getProperty("java.class.path");
        return path.contains(File.pathSeparator)
                ? List.of("-cp", path, Main.class.getName())
                : List.of("-jar", path);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
