package nl.startklaar.ops;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The invented publisher of the demo: see {@link OutsideProgram}. It ends with its input. */
@Command(name = "demo-publisher", hidden = true)
final class DemoPublisherCommand implements Callable<Integer> {

    /** Where its secret is: in no command line, which everybody on a machine can read. */
    static final String SECRET = "STARTKLAAR_DEMO_PUBLISHER_SECRET";

    private final Screen screen;

    @Option(names = "--port", required = true)
    private int port;

    @Option(names = "--issuer", required = true)
    private String issuer = "";

    @Option(names = "--name", required = true)
    private String name = "";

    @Option(names = "--client", required = true)
    private String client = "";

    DemoPublisherCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        var secret = screen.environment().getOrDefault(SECRET, "");
        var visits =
                new OutsideVisits(issuer, client, secret, "http://127.0.0.1:" + port + "/terug");
        var publisher = new OutsidePublisher(screen, name, visits);
        var server = publisher.open(port);
        while (System.in.read() >= 0) {
            // whoever started us is still there
        }
        server.stop(0);
        return Exit.OK.code();
    }
}
