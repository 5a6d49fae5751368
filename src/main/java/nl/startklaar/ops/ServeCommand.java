package nl.startklaar.ops;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.startklaar.staff.FirstAdministrator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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

    @ArgGroup(exclusive = false)
    private @Nullable CertificateFiles files;

    /** One without the other is of no use. */
    private static final class CertificateFiles {

        @Option(
                names = "--certificate",
                paramLabel = "PEM",
                descriptionKey = "certificate",
                required = true)
        private Path chain = Path.of("");

        @Option(
                names = "--certificate-key",
                paramLabel = "PEM",
                descriptionKey = "certificate-key",
                required = true)
        private Path key = Path.of("");

        private Certificate certificate() {
            return new Certificate(chain.toAbsolutePath(), key.toAbsolutePath());
        }
    }

    @Mixin private final DataFolder data = new DataFolder();

    ServeCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws InterruptedException {
        var certificate = Optional.ofNullable(files).map(CertificateFiles::certificate);
        certificate.ifPresent(it -> it.mustFit(Clock.systemUTC().instant()));
        new Port(port, false).mustBeFree();
        var database = new Databases(screen.environment(), data.path()).start();
        if (DatabaseBoard.isPractice(database)) {
            throw new Stopped(Exit.HELD, "ops.serve.practice", data.path());
        }

        var application = Application.serve(database, port, settings(certificate));

        screen.say("ops.serve.ready", Application.address(application), Running.seconds());
        application
                .getBean(FirstAdministrator.class)
                .offer()
                .ifPresent(link -> screen.say("ops.serve.first", link));
        StartUpCache.makeInBackground(application, data.path());
        Running.untilClosed(application);
        return Exit.OK.code();
    }

    private static Map<String, Object> settings(Optional<Certificate> certificate) {
        var settings = new HashMap<>(IN_EARNEST);
        certificate.map(Certificate::properties).ifPresent(settings::putAll);
        return settings;
    }
}
