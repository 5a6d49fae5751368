package nl.startklaar.ops;

import java.util.Map;
import java.util.concurrent.Callable;
import nl.startklaar.staff.FirstAdministrator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a real installation. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    /**
     * Whatever the environment says: practice shows everybody the mail, and with it links that open
     * doors.
     */
    private static final Map<String, Object> IN_EARNEST =
            Map.of("startklaar.practice", "false", "startklaar.mail.practice", "false");

    private final Screen screen;

    @Option(names = "--port", paramLabel = "POORT", defaultValue = "8080")
    private int port;

    @Mixin private final DataFolder data = new DataFolder();

    ServeCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws InterruptedException {
        new Port(port, false).mustBeFree();
        var database = new Databases(screen.environment(), data.path()).start();
        if (DatabaseBoard.isPractice(database)) {
            throw new Stopped(Exit.HELD, "ops.serve.practice", data.path());
        }

        var application = Application.serve(database, port, IN_EARNEST);

        screen.say("ops.serve.ready", Application.address(application), Running.seconds());
        application
                .getBean(FirstAdministrator.class)
                .offer()
                .ifPresent(link -> screen.say("ops.serve.first", link));
        StartUpCache.makeInBackground(application, data.path());
        Running.untilClosed(application);
        return Exit.OK.code();
    }
}
