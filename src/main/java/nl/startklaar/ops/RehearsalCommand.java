package nl.startklaar.ops;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.startklaar.rehearsal.Morning;
import nl.startklaar.rehearsal.Outcome;
import nl.startklaar.rehearsal.Reason;
import nl.startklaar.rehearsal.Rehearsals;
import nl.startklaar.school.School;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rehearses a morning at one school, or at every school. It counts people, and names nobody. */
@Command(name = "rehearsal", mixinStandardHelpOptions = true)
final class RehearsalCommand implements Callable<Integer> {

    private final Screen screen;

    @Option(names = "--school", paramLabel = "BRIN", descriptionKey = "schools")
    private String school = "";

    @Option(names = "--at", paramLabel = "2026-08-31T08:30")
    private Optional<LocalDateTime> at = Optional.empty();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin private final DataFolder data = new DataFolder();

    RehearsalCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return Beside.server(screen, data, this::rehearse);
    }

    private Exit rehearse(ApplicationContext application) {
        var rehearsals = application.getBean(Rehearsals.class);
        var rehearsed =
                Beside.schools(application, school).stream()
                        .map(it -> new Rehearsed(it, outcome(rehearsals, it)))
                        .toList();
        var documents = rehearsed.stream().map(it -> document(rehearsals, it)).toList();
        if (json) {
            screen.json(new Documents("startklaar.rehearsal/1", documents));
        } else {
            documents.forEach(this::print);
        }
        return exit(rehearsed);
    }

    /** Where nobody is expected yet, nothing is ready either. */
    private static Exit exit(List<Rehearsed> rehearsed) {
        return rehearsed.stream().map(Rehearsed::outcome).allMatch(Outcome::everybodyIn)
                ? Exit.OK
                : Exit.NOT_READY;
    }

    private record Rehearsed(School at, Outcome outcome) {}

    /** The document that programs read; a change of its fields gets the next number. */
    private record Documents(String format, List<Document> schools) {}

    private record Document(
            String school,
            String name,
            String at,
            int pupils,
            int pupilsIn,
            int staff,
            int staffIn,
            int out,
            String text,
            List<Line> reasons) {}

    private record Line(int people, String text, String remedy) {}

    private Document document(Rehearsals rehearsals, Rehearsed it) {
        var outcome = it.outcome();
        return new Document(
                it.at().brin().code(),
                it.at().name(),
                outcome.morning().day().atTime(outcome.morning().time()).toString(),
                outcome.pupils(),
                outcome.pupilsIn(),
                outcome.staff(),
                outcome.staffIn(),
                outcome.out(),
                screen.text(outcome.sentence()),
                rehearsals.reasons(outcome).stream().map(this::line).toList());
    }

    /** The school's own morning is remembered; one of choice is not. */
    private Outcome outcome(Rehearsals rehearsals, School where) {
        return at.map(it -> new Morning(it.toLocalDate(), it.toLocalTime()))
                .map(it -> rehearsals.at(where.id(), it))
                .orElseGet(() -> rehearsals.run(where.id()).outcome());
    }

    private Line line(Reason reason) {
        return new Line(
                reason.people().size(),
                screen.text(reason.told().why()),
                screen.text(reason.told().todo()));
    }

    private void print(Document it) {
        screen.print(screen.text("ops.rehearsal.school", it.name(), it.text(), it.at()));
        it.reasons()
                .forEach(line -> {
                    screen.print(
                            "  %s %s %s"
                                    .formatted(
                                            screen.mark("red", "✕"),
                                            screen.text("rehearsal.people", line.people()),
                                            line.text()));
                    screen.print("    " + line.remedy());
                });
    }
}
