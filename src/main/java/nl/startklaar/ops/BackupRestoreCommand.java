package nl.startklaar.ops;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.startklaar.backup.BackupOutcome;
import nl.startklaar.backup.BackupReport;
import nl.startklaar.backup.Backups;
import nl.startklaar.kernel.Brin;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Puts back one school beside the running server, or everything into an empty installation; without
 * {@code --apply} shows what that would change.
 */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class BackupRestoreCommand implements Callable<Integer> {

    private final Screen screen;
    private final BackupPrinter printer;

    @Parameters(paramLabel = "BESTAND", descriptionKey = "backup-file")
    private Path file = Path.of("");

    @Option(names = "--school", paramLabel = "BRIN")
    private String school = "";

    @Option(names = "--apply", descriptionKey = "apply")
    private boolean apply;

    @Option(names = "--replace")
    private boolean replace;

    @Mixin private final PassphraseOption passphrase = new PassphraseOption();

    @Mixin private final DataFolder data = new DataFolder();

    BackupRestoreCommand(Screen screen) {
        this.screen = screen;
        this.printer = new BackupPrinter(screen);
    }

    @Override
    public Integer call() {
        if (!school.isEmpty()) {
            var brin =
                    Brin.find(school)
                            .orElseThrow(() ->
                                    new Stopped(Exit.NOT_FOUND, "ops.school.unknown", school));
            return Beside.server(screen, data, it -> conclude(restore(it, brin)));
        }
        return apply
                ? Beside.serverOrAlone(screen, data, it -> conclude(restoreAll(it)))
                : Beside.server(screen, data, it -> conclude(restoreAll(it)));
    }

    private BackupOutcome restore(ApplicationContext application, Brin brin) {
        var backups = application.getBean(Backups.class);
        return apply
                ? backups.restoreSchool(file, brin, passphrase.words())
                : backups.previewSchool(file, brin, passphrase.words());
    }

    private BackupOutcome restoreAll(ApplicationContext application) {
        var backups = application.getBean(Backups.class);
        return apply
                ? backups.restoreAll(file, passphrase.words(), replace)
                : backups.previewAll(file, passphrase.words());
    }

    private Exit conclude(BackupOutcome outcome) {
        return switch (outcome) {
            case BackupOutcome.Done done -> tell(done.report(), "ops.backup.restored");
            case BackupOutcome.WouldDo looked -> tell(looked.report(), "ops.backup.would-restore");
            case BackupOutcome.Refused refused -> printer.refuse(refused);
        };
    }

    private Exit tell(BackupReport report, String conclusion) {
        printer.printChanges(report);
        printer.sayWhatItIs(report);
        printer.sayWhatIsMissing(report);
        if (!school.isEmpty()) {
            screen.say("ops.backup.people", school);
        }
        screen.say(conclusion, report.made());
        return Exit.OK;
    }
}
