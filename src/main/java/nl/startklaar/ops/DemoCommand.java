package nl.startklaar.ops;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves two practice schools, to this machine only, on any day one likes. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private final Screen screen;

    @Option(names = "--port", paramLabel = "POORT", descriptionKey = "port", defaultValue = "8080")
    private int port;

    @Option(names = "--date", paramLabel = "JJJJ-MM-DD")
    private @Nullable LocalDate date;

    @Mixin private final DataFolder data = new DataFolder();

    DemoCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws InterruptedException {
        new Port(port, true).mustBeFree();
        var database = new Databases(Map.of(), data.path()).start();

        var application = Application.serve(database, settings());
        Optional.ofNullable(date).ifPresent(application.getBean(PracticeDay.class)::itIs);

        screen.say("ops.serve.ready", "http://localhost:" + port, Running.seconds());
        StartUpCache.makeInBackground(application, data.path());
        Running.untilClosed(application);
        return Exit.OK.code();
    }

    private Map<String, Object> settings() {
        return Map.of(
                "server.port", port,
                "server.address", "127.0.0.1",
                "startklaar.practice", "true",
                "startklaar.web.address", "http://localhost:" + port,
                "startklaar.web.secure-cookies", "false");
    }
}
