package nl.startklaar.ops;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The invented portal of the demo: see {@link OutsidePortal}. It ends with its input. */
@Command(name = "demo-portal", hidden = true)
final class DemoPortalCommand implements Callable<Integer> {

    /** Where its secrets are: in no command line, which everybody on a machine can read. */
    static final String SECRET = "STARTKLAAR_DEMO_PORTAL_SECRET";

    static final String TILES_SECRET = "STARTKLAAR_DEMO_PORTAL_TILES_SECRET";

    private static final URI NOWHERE = URI.create("http://127.0.0.1");

    private final Screen screen;

    @Option(names = "--port", required = true)
    private int port;

    @Option(names = "--client", required = true)
    private String client = "";

    @Option(names = "--back", required = true)
    private URI back = NOWHERE;

    @Option(names = "--begin", required = true)
    private URI begin = NOWHERE;

    @Option(names = "--signed-out", required = true)
    private URI signedOut = NOWHERE;

    @Option(names = "--back-channel", required = true)
    private URI backChannel = NOWHERE;

    @Option(names = "--tiles", required = true)
    private URI tiles = NOWHERE;

    DemoPortalCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        var portal = new OutsidePortal(screen, address(port), known(), Clock.systemUTC());
        var server = portal.open(port);
        while (System.in.read() >= 0) {
            // whoever started us is still there
        }
        server.stop(0);
        return Exit.OK.code();
    }

    /** Under which it is known, as whoever it is. */
    static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    private OutsideSchoolClient known() {
        var environment = screen.environment();
        return new OutsideSchoolClient(
                client,
                environment.getOrDefault(SECRET, ""),
                back,
                begin,
                signedOut,
                backChannel,
                tiles,
                environment.getOrDefault(TILES_SECRET, ""));
    }
}
