package nl.startklaar.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Throws the practice schools away, so that the next demo begins anew; never a real school. The key
 * file stays: a backup of the practice schools may need it.
 */
@Command(name = "reset", mixinStandardHelpOptions = true)
final class DemoResetCommand implements Callable<Integer> {

    private final Screen screen;

    @Option(names = "--apply", descriptionKey = "apply")
    private boolean apply;

    @Mixin private final DataFolder data = new DataFolder();

    DemoResetCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        var databases = new Databases(screen.environment(), data.path());
        if (Files.notExists(databases.ours())) {
            screen.say("ops.reset.nothing", data.path());
            return Exit.OK.code();
        }
        try (var server = databases.openOurs()) {
            if (!DatabaseBoard.isPractice(databases.from(server))) {
                throw new Stopped(Exit.HELD, "ops.reset.real", data.path());
            }
            if (apply) {
                server.closeAndDelete();
            }
        }
        screen.say(apply ? "ops.reset.done" : "ops.reset.would", data.path());
        return Exit.OK.code();
    }
}
