package nl.startklaar.ops;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.startklaar.intake.ImportReport;
import nl.startklaar.intake.Imports;
import nl.startklaar.school.School;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a file into a school, or without {@code --apply} shows what that would do. */
@Command(name = "apply", mixinStandardHelpOptions = true)
final class ImportApplyCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(paramLabel = "BESTAND", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--apply", descriptionKey = "apply")
    private boolean apply;

    @Option(names = "--confirm", paramLabel = "BRIN")
    private String confirmed = "";

    @Mixin private final ImportOptions options = new ImportOptions();

    ImportApplyCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return Beside.server(screen, options.data(), this::bringIn);
    }

    private Exit bringIn(ApplicationContext application) {
        var imports = application.getBean(Imports.class);
        var school = Beside.school(application, options.school());
        var report =
                apply
                        ? apply(imports, school)
                        : new ImportFile(file).look(imports, school.id(), options.choice());
        new ImportPrinter(screen).print(options, List.of(report));
        return conclude(report, isConfirmed(school));
    }

    /** As a file that comes by itself, unless a person says that it is right. */
    private ImportReport apply(Imports imports, School school) {
        var brought = new ImportFile(file);
        if (!isConfirmed(school)) {
            return brought.bringIn(imports, school.id(), options.choice());
        }
        var sent = brought.preview(imports, school.id(), options.choice());
        return sent.status().equals("PREVIEW")
                ? imports.apply(school.id(), sent.run(), true)
                : sent;
    }

    /** So many leave that one has to type for which school that is right. */
    private boolean isConfirmed(School school) {
        return confirmed.equals(school.brin().code());
    }

    private Exit conclude(ImportReport report, boolean isConfirmed) {
        if (report.isRefused()) {
            screen.say("ops.import.refused");
            return Exit.REFUSED;
        }
        return switch (report.status()) {
            case "APPLIED" -> {
                screen.say("ops.import.applied", report.run().toString(), options.school());
                yield Exit.OK;
            }
            case "UNCHANGED" -> {
                screen.say("ops.import.unchanged");
                yield Exit.OK;
            }
            case "PREVIEW" -> waiting(report, isConfirmed);
            default -> {
                screen.say("ops.import.failed");
                yield Exit.FAULT;
            }
        };
    }

    /** Still: nobody said that it is right, or something came in between. */
    private Exit waiting(ImportReport report, boolean isConfirmed) {
        if (report.stop().isPresent() && !(apply && isConfirmed)) {
            screen.say("ops.import.held", options.school());
            return Exit.HELD;
        }
        screen.say(
                apply ? "ops.import.overtaken" : "ops.import.next",
                file.toString(),
                options.school());
        return apply ? Exit.HELD : Exit.OK;
    }
}
