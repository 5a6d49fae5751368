package nl.startklaar.ops;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.startklaar.backup.BackupOutcome;
import nl.startklaar.backup.BackupReport;
import nl.startklaar.backup.Backups;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads a backup back completely, without touching what is there. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class BackupVerifyCommand implements Callable<Integer> {

    private final Screen screen;
    private final BackupPrinter printer;

    @Parameters(paramLabel = "BESTAND", descriptionKey = "backup-file")
    private Path file = Path.of("");

    @Mixin private final PassphraseOption passphrase = new PassphraseOption();

    @Mixin private final DataFolder data = new DataFolder();

    BackupVerifyCommand(Screen screen) {
        this.screen = screen;
        this.printer = new BackupPrinter(screen);
    }

    @Override
    public Integer call() {
        return Beside.server(screen, data, this::verify);
    }

    private Exit verify(ApplicationContext application) {
        return switch (application.getBean(Backups.class).verify(file, passphrase.words())) {
            case BackupOutcome.Done done -> tell(done.report());
            case BackupOutcome.WouldDo looked -> tell(looked.report());
            case BackupOutcome.Refused refused -> printer.refuse(refused);
        };
    }

    private Exit tell(BackupReport report) {
        printer.printTables(report);
        printer.sayWhatItIs(report);
        printer.sayWhatIsMissing(report);
        screen.say("ops.backup.good");
        return Exit.OK;
    }
}
