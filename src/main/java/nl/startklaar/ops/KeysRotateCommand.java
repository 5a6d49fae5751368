package nl.startklaar.ops;

import java.util.concurrent.Callable;
import nl.startklaar.keys.Keys;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Adds a key and seals everything anew with it, school by school. Broken off halfway, it goes on
 * with {@code --resume}; nothing is ever without a key that opens it.
 */
@Command(name = "rotate", mixinStandardHelpOptions = true)
final class KeysRotateCommand implements Callable<Integer> {

    private final Screen screen;

    @Option(names = "--resume")
    private boolean resume;

    @Mixin private final DataFolder data = new DataFolder();

    KeysRotateCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return Beside.server(screen, data, this::rotate);
    }

    private Exit rotate(ApplicationContext application) {
        var keys = application.getBean(Keys.class);
        if (!resume) {
            screen.say("ops.keys.added", keys.rotate());
        }
        int resealed =
                Beside.schools(application, "").stream().mapToInt(it -> keys.reseal(it.id())).sum();
        screen.say("ops.keys.resealed", resealed);
        return Exit.OK;
    }
}
