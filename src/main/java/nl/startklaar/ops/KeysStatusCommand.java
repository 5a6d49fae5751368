package nl.startklaar.ops;

import java.util.concurrent.Callable;
import nl.startklaar.keys.Keys;
import nl.startklaar.web.Formats;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows which keys there are and what they still open; never what they are. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class KeysStatusCommand implements Callable<Integer> {

    private final Screen screen;

    @Mixin private final DataFolder data = new DataFolder();

    KeysStatusCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return Beside.server(screen, data, this::show);
    }

    private Exit show(ApplicationContext application) {
        var uses = KeyUses.count(application);
        var known = application.getBean(Keys.class).list();
        known.forEach(it -> print(it, uses));
        var names = known.stream().map(Keys.Known::name).toList();
        var lost = uses.texts().keySet().stream().filter(it -> !names.contains(it)).toList();
        lost.forEach(it -> screen.say("ops.keys.lost", it, uses.of(it)));
        return lost.isEmpty() ? Exit.OK : Exit.NOT_READY;
    }

    private void print(Keys.Known key, KeyUses uses) {
        screen.print(
                screen.text(
                        key.isActive() ? "ops.keys.active" : "ops.keys.old",
                        key.name(),
                        new Formats(screen.locale()).moment(key.made()),
                        uses.of(key.name())));
    }
}
