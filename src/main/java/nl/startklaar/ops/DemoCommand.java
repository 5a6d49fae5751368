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
        if (DatabaseBoard.isReal(database)) { // before anything migrates, or calls their mail sent
            throw new Stopped(Exit.HELD, "ops.demo.real", data.path());
        }

        var application = Application.serve(database, port, settings());
        application.getBean(PracticeSchools.class).open();
        Optional.ofNullable(date).ifPresent(application.getBean(PracticeDay.class)::itIs);

        var outside = OutsideProcess.start(application, address());
        var portal =
                OutsidePortalProcess.start(application, screen.text("ops.portal.name"), address());
        showLogins();
        screen.say("ops.demo.outside", outside);
        screen.say("ops.demo.portal", portal);
        screen.say("ops.serve.ready", Application.address(application), Running.seconds());
        StartUpCache.makeInBackground(application, data.path());
        Running.untilClosed(application);
        return Exit.OK.code();
    }

    private void showLogins() {
        screen.say("ops.demo.logins", PracticeLogin.PASSWORD);
        for (PracticeLogin it : PracticeLogin.ALL) {
            var role = screen.text("school.role." + it.role());
            screen.print("  %-28s %-8s %s".formatted(it.email(), it.school(), role));
        }
        screen.say("ops.demo.family", PracticeFamily.EMAIL, address() + "/thuis");
    }

    private String address() {
        return "http://localhost:" + port;
    }

    private Map<String, Object> settings() {
        return Map.of(
                "server.address", "127.0.0.1",
                "startklaar.practice", "true",
                "startklaar.mail.practice", "true",
                "startklaar.network.loopback", "true",
                "startklaar.factor.required", "false",
                "startklaar.web.address", address(),
                "startklaar.web.secure-cookies", "false");
    }
}
