package nl.startklaar.ops;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the server's application beside the running one and ends: see {@link StartUpCache}. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    private final Screen screen;

    @Mixin private final DataFolder data = new DataFolder();

    WarmUpCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        var database = new Databases(screen.environment(), data.path()).attach();
        Application.rehearse(database).close();
        return Exit.OK.code();
    }
}
