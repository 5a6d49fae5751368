package nl.startklaar.ops;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a real installation. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

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

        var context = Application.serve(database, Map.of("server.port", port));

        screen.say("ops.serve.ready", "http://localhost:" + port, Running.seconds());
        StartUpCache.makeInBackground(context, data.path());
        Running.untilClosed(context);
        return Exit.OK.code();
    }
}
