package nl.startklaar.ops;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.concurrent.Callable;
import nl.startklaar.checklist.Checklist;
import nl.startklaar.checklist.Conclusion;
import nl.startklaar.checklist.Row;
import nl.startklaar.checklist.Startlijst;
import nl.startklaar.readiness.Status;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the list of one school, or of every school, and shows it. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Screen screen;

    @Option(names = "--school", paramLabel = "BRIN", descriptionKey = "schools")
    private String school = "";

    @Option(names = "--only", paramLabel = "N6")
    private String only = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin private final DataFolder data = new DataFolder();

    CheckCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return Beside.server(screen, data, this::check);
    }

    private Exit check(ApplicationContext application) {
        var startlijst = application.getBean(Startlijst.class);
        var lists =
                Beside.schools(application, school).stream()
                        .map(it -> startlijst.measure(it, screen.locale()))
                        .toList();
        if (json) {
            screen.print(documents(startlijst, lists));
        } else {
            lists.forEach(this::print);
        }
        boolean isReady = lists.stream().allMatch(this::isReady);
        if (!isReady) {
            screen.say("ops.check.next");
        }
        return isReady ? Exit.OK : Exit.NOT_READY;
    }

    /** For the school that was named its document, else a list of them. */
    private String documents(Startlijst startlijst, List<Checklist> lists) {
        var documents = lists.stream().map(startlijst::toJson);
        return school.isEmpty()
                ? documents.collect(joining(",\n", "[", "]"))
                : documents.collect(joining());
    }

    private void print(Checklist list) {
        var counts = list.counts();
        screen.print(
                screen.text(
                        "ops.check.school",
                        list.school().name(),
                        list.sentence(),
                        counts.done(),
                        counts.total()));
        rows(list).forEach(this::print);
    }

    private void print(Row row) {
        screen.print(
                "  %s %-4s %s: %s".formatted(sign(row.state()), row.id(), row.title(), row.text()));
        if (row.state() == Status.ACTION) {
            row.problems().forEach(it -> screen.print("         " + it.text() + " " + it.remedy()));
        }
    }

    private List<Row> rows(Checklist list) {
        return only.isEmpty() ? list.rows() : List.of(list.row(only));
    }

    private boolean isReady(Checklist list) {
        return only.isEmpty()
                ? list.conclusion() == Conclusion.READY
                : !list.row(only).state().isOpen();
    }

    private String sign(Status state) {
        return switch (state) {
            case DONE -> screen.mark("green", "✓");
            case NOT_APPLICABLE -> screen.mark("faint", "-");
            case BUSY, WAITING -> screen.mark("faint", "…");
            case ASKED -> screen.mark("blue", "?");
            case ATTENTION, FAILED -> screen.mark("yellow", "!");
            case ACTION -> screen.mark("red", "✕");
        };
    }
}
