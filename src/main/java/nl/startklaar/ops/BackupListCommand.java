package nl.startklaar.ops;

import java.util.concurrent.Callable;
import nl.startklaar.backup.BackupRun;
import nl.startklaar.backup.Backups;
import nl.startklaar.web.Formats;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what was done with backups, the newest first. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class BackupListCommand implements Callable<Integer> {

    private static final int MOST = 50;

    private final Screen screen;

    @Mixin private final DataFolder data = new DataFolder();

    BackupListCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return Beside.server(screen, data, this::show);
    }

    private Exit show(ApplicationContext application) {
        var runs = application.getBean(Backups.class).list(MOST);
        runs.forEach(this::print);
        if (runs.isEmpty()) {
            screen.say("ops.backup.none");
        }
        return Exit.OK;
    }

    private void print(BackupRun run) {
        screen.print(
                screen.text(
                        "ops.backup.run",
                        new Formats(screen.locale()).moment(run.beganAt()),
                        screen.text("ops.backup.kind." + run.kind()),
                        run.school().isEmpty() ? screen.text("ops.backup.all") : run.school(),
                        screen.text("ops.backup.result." + run.result()),
                        new BackupPrinter(screen).size(run.size()),
                        run.file()));
    }
}
