package nl.startklaar.ops;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.partner.PublisherClients;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets in a program of a publisher, and prints its secret once. */
@Command(name = "add-client", mixinStandardHelpOptions = true)
final class PublisherAddClientCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(paramLabel = "CODE", descriptionKey = "code")
    private String code = "";

    @Option(
            names = "--redirect",
            paramLabel = "ADRES",
            descriptionKey = "redirect",
            required = true)
    private List<String> redirects = List.of();

    @Option(names = "--begin", paramLabel = "ADRES", descriptionKey = "begin", required = true)
    private String begin = "";

    @Option(names = "--apply", descriptionKey = "apply")
    private boolean apply;

    @Mixin private final DataFolder data = new DataFolder();

    PublisherAddClientCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        var addresses = new ArrayList<>(redirects);
        addresses.add(begin);
        PublisherClients.findFault(addresses)
                .ifPresent(
                        it -> {
                            throw new Stopped(Exit.USAGE, "ops.publisher.address", it);
                        });
        return Beside.server(screen, data, this::add);
    }

    private Exit add(ApplicationContext application) {
        var publisher = publisher(application);
        if (!apply) {
            screen.say("ops.publisher.would", publisher.name());
            return Exit.OK;
        }
        var made =
                application
                        .getBean(PublisherClients.class)
                        .add(publisher.id(), redirects, begin);
        screen.say("ops.publisher.added", publisher.name());
        var result = new LinkedHashMap<String, String>();
        result.put("client_id", made.client().id());
        result.put("client_secret", made.secret());
        screen.json(result);
        return Exit.OK;
    }

    private Publisher publisher(ApplicationContext application) {
        return application.getBean(Catalogue.class).listPublishers().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Stopped(Exit.NOT_FOUND, "ops.publisher.unknown", code));
    }
}
