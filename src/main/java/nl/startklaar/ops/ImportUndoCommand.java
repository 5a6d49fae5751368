package nl.startklaar.ops;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.startklaar.intake.ImportReport;
import nl.startklaar.intake.Imports;
import nl.startklaar.roster.UndoOutcome;
import nl.startklaar.roster.UndoOutcome.AlreadyUndone;
import nl.startklaar.roster.UndoOutcome.TooLate;
import nl.startklaar.roster.UndoOutcome.TouchedLater;
import nl.startklaar.roster.UndoOutcome.Undone;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes an import back, or without {@code --apply} shows which one that would be. */
@Command(name = "undo", mixinStandardHelpOptions = true)
final class ImportUndoCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(paramLabel = "IMPORT", descriptionKey = "run")
    private UUID run = new UUID(0, 0);

    @Option(names = "--apply", descriptionKey = "apply")
    private boolean apply;

    @Mixin private final ImportOptions options = new ImportOptions();

    ImportUndoCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return Beside.server(screen, options.data(), this::undo);
    }

    private Exit undo(ApplicationContext application) {
        var imports = application.getBean(Imports.class);
        var school = Beside.school(application, options.school());
        var report = find(imports.listHistory(school.id()));
        if (!apply) {
            new ImportPrinter(screen).print(options, List.of(report));
            screen.say("ops.undo.next", run.toString(), options.school());
            return Exit.OK;
        }
        return conclude(imports.undo(school.id(), run));
    }

    private ImportReport find(List<ImportReport> reports) {
        return reports.stream()
                .filter(it -> it.run().equals(run))
                .findFirst()
                .orElseThrow(() ->
                        new Stopped(
                                Exit.NOT_FOUND,
                                "ops.undo.unknown",
                                run.toString(),
                                options.school()));
    }

    private Exit conclude(UndoOutcome outcome) {
        return switch (outcome) {
            case Undone undone -> {
                screen.say("ops.undo.done", undone.rows());
                yield Exit.OK;
            }
            case AlreadyUndone _ -> {
                screen.say("ops.undo.already");
                yield Exit.OK;
            }
            case TouchedLater later -> {
                screen.say("ops.undo.touched", String.join(", ", later.names()));
                yield Exit.HELD;
            }
            case TooLate late -> {
                screen.say("ops.undo.too-late", late.until());
                yield Exit.HELD;
            }
        };
    }
}
