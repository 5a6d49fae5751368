package nl.startklaar.ops;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.startklaar.backup.BackupFolder;
import nl.startklaar.backup.BackupOutcome;
import nl.startklaar.backup.BackupReport;
import nl.startklaar.backup.Backups;
import nl.startklaar.school.School;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a backup of everything or of one school, while the server goes on. */
@Command(name = "create", mixinStandardHelpOptions = true)
final class BackupCreateCommand implements Callable<Integer> {

    private final Screen screen;
    private final BackupPrinter printer;

    @Option(names = "--school", paramLabel = "BRIN", descriptionKey = "backup-school")
    private String school = "";

    @Option(names = "--to", paramLabel = "BESTAND")
    private @Nullable Path to;

    @Mixin private final PassphraseOption passphrase = new PassphraseOption();

    @Mixin private final DataFolder data = new DataFolder();

    BackupCreateCommand(Screen screen) {
        this.screen = screen;
        this.printer = new BackupPrinter(screen);
    }

    @Override
    public Integer call() {
        return Beside.server(screen, data, this::create);
    }

    private Exit create(ApplicationContext application) {
        var words = passphrase.words();
        var wanted =
                school.isEmpty()
                        ? Optional.<School>empty()
                        : Optional.of(Beside.school(application, school));
        var file =
                Optional.ofNullable(to)
                        .orElseGet(() ->
                                application
                                        .getBean(BackupFolder.class)
                                        .place(wanted.map(School::brin)));
        return switch (application.getBean(Backups.class).create(file, wanted, words)) {
            case BackupOutcome.Done done -> tell(done.report());
            case BackupOutcome.WouldDo looked -> tell(looked.report());
            case BackupOutcome.Refused refused -> printer.refuse(refused);
        };
    }

    private Exit tell(BackupReport report) {
        screen.print(report.file().toString());
        printer.sayWhatItIs(report);
        screen.say("ops.backup.left-out", String.join(", ", report.leftOut()));
        screen.say(
                passphrase.words().isPresent() ? "ops.backup.needs-words" : "ops.backup.needs-keys",
                report.file().toString());
        return Exit.OK;
    }
}
