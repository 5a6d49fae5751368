package nl.startklaar.ops;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.licence.ListOutcome;
import nl.startklaar.licence.ListReport;
import nl.startklaar.licence.ListReport.State;
import nl.startklaar.licence.PublisherLists;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes over a publisher's list, or without {@code --apply} shows what that would do. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class LicenceImportCommand implements Callable<Integer> {

    /** Something done with a file that is read anew each time. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(InputStream in) throws IOException;
    }

    private final Screen screen;

    @Parameters(paramLabel = "BESTAND", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--apply", descriptionKey = "apply")
    private boolean apply;

    @Option(names = "--school", paramLabel = "BRIN", descriptionKey = "school", required = true)
    private String school = "";

    @Mixin private final DataFolder data = new DataFolder();

    LicenceImportCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return Beside.server(screen, data, this::bringIn);
    }

    private Exit bringIn(ApplicationContext application) {
        var lists = application.getBean(PublisherLists.class);
        var of = Beside.school(application, school).id();
        var name = String.valueOf(file.getFileName());
        var report = read(in -> lists.look(of, name, in));
        if (report.refused().isPresent()) {
            screen.say(report.refused().get());
            return Exit.REFUSED;
        }
        report.linesInOrder().forEach(this::print);
        if (!report.changes()) {
            screen.say("ops.licence.nothing-new");
            return conclude(report);
        }
        return apply ? take(lists, of, name, report) : wait(report);
    }

    private Exit wait(ListReport report) {
        screen.say("ops.licence.next", file.toString(), school);
        return conclude(report);
    }

    private Exit take(PublisherLists lists, SchoolId of, String name, ListReport report) {
        return switch (read(in -> lists.takeOver(of, name, in))) {
            case ListOutcome.TakenOver it -> {
                screen.say("ops.licence.taken", it.added(), it.changed());
                yield conclude(report);
            }
            case ListOutcome.NothingNew _ -> {
                screen.say("ops.licence.nothing-new");
                yield conclude(report);
            }
            case ListOutcome.Overtaken _,
                    ListOutcome.Undone _,
                    ListOutcome.TouchedLater _,
                    ListOutcome.TooLate _ -> {
                screen.say("ops.licence.overtaken");
                yield Exit.HELD;
            }
        };
    }

    /** Lines that are wrong stay out; a script hears that something did. */
    private static Exit conclude(ListReport report) {
        return report.count(State.WRONG) > 0 ? Exit.PARTLY : Exit.OK;
    }

    private void print(ListReport.Line line) {
        var remedy = line.remedy().map(it -> " " + screen.text(it)).orElse("");
        screen.print(
                "%s %s %s%s"
                        .formatted(
                                screen.text("ops.licence.line", line.number()),
                                screen.text("ops.licence.state." + line.state()),
                                screen.text(line.what()),
                                remedy));
    }

    private <T> T read(Reading<T> reading) {
        try (var in = Files.newInputStream(file)) {
            return reading.of(in);
        } catch (IOException unreadable) {
            throw new Stopped(Exit.NOT_FOUND, "ops.import.no-file", file.toString());
        }
    }
}
