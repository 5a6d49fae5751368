package nl.startklaar.crash;

import static nl.startklaar.crash.CrashFiles.FIRST;
import static nl.startklaar.crash.CrashFiles.SECOND;
import static nl.startklaar.crash.CrashFiles.THIRD;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import nl.startklaar.roster.UndoOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Two who do something to one school at the same moment, each step by step.
 *
 * @param given how it was before
 */
record Race(String name, Consumer<Stage> given, List<Step> one, List<Step> other) {

    /** What one of them does in one go, and what the house answers. */
    interface Step {

        String take(Runner runner);
    }

    /** One of the two, with the file this is about and what was seen of it. */
    static final class Runner {

        private final Stage stage;
        private final List<String> answers = new ArrayList<>();
        private @Nullable UUID run;
        private String seen = "";

        Runner(Stage stage) {
            this.stage = stage;
            this.run = stage.deeds().findLatest(stage.school(), "PREVIEW", "APPLIED").orElse(null);
        }

        void take(Step step) {
            answers.add(step.take(this));
        }

        List<String> answers() {
            return answers;
        }

        private UUID run() {
            return Objects.requireNonNull(run);
        }
    }

    private static final List<Step> APPLY = List.of(Race::look, Race::claim, Race::work);

    Race {
        one = List.copyOf(one);
        other = List.copyOf(other);
    }

    @Override
    public String toString() {
        return name;
    }

    static List<Race> all() {
        return List.of(
                new Race("two files", it -> it.apply(FIRST), importing(SECOND), importing(THIRD)),
                new Race(
                        "the same file twice",
                        it -> it.apply(FIRST),
                        importing(SECOND),
                        importing(SECOND)),
                new Race(
                        "the page and the command",
                        Race::waiting,
                        List.of(Race::look, Race::request, Race::work),
                        APPLY),
                new Race(
                        "an import during undo",
                        it -> {
                            it.apply(FIRST);
                            it.apply(SECOND);
                        },
                        List.of(Race::undo),
                        importing(THIRD)),
                new Race(
                        "undo twice",
                        it -> {
                            it.apply(FIRST);
                            it.apply(SECOND);
                        },
                        List.of(Race::undo),
                        List.of(Race::undo)),
                new Race(
                        "an answer to a file that is being replaced",
                        Race::waiting,
                        APPLY,
                        List.of(receive(THIRD))),
                new Race("applying and stopping", Race::waiting, APPLY, List.of(Race::stop)),
                new Race(
                        "applying and the night after a week",
                        it -> {
                            waiting(it);
                            it.aWeekPasses();
                        },
                        APPLY,
                        List.of(Race::night)));
    }

    private static void waiting(Stage it) {
        it.apply(FIRST);
        it.receive(SECOND);
    }

    private static List<Step> importing(String xml) {
        var steps = new ArrayList<Step>();
        steps.add(receive(xml));
        steps.addAll(APPLY);
        return steps;
    }

    private static Step receive(String xml) {
        return it -> {
            it.run = it.stage.deeds().receive(it.stage.school(), xml);
            return "received";
        };
    }

    private static String look(Runner it) {
        it.seen = it.stage.deeds().fingerprint(it.stage.school(), it.run());
        return "seen";
    }

    private static String claim(Runner it) {
        return it.stage.deeds().claim(it.stage.school(), it.run(), it.seen);
    }

    private static String request(Runner it) {
        return it.stage.deeds().request(it.stage.school(), it.run(), it.seen);
    }

    private static String work(Runner it) {
        it.stage.deeds().work(it.stage.school(), it.run());
        return "worked";
    }

    private static String stop(Runner it) {
        return "stopped: " + it.stage.deeds().stop(it.stage.school(), it.run());
    }

    private static String night(Runner it) {
        it.stage.emptyOldMirrors();
        return "emptied";
    }

    private static String undo(Runner it) {
        return switch (it.stage.deeds().undo(it.stage.school(), it.run())) {
            case UndoOutcome.Undone _ -> "undone";
            case UndoOutcome.AlreadyUndone _ -> "undone already";
            case UndoOutcome.TouchedLater _ -> "touched later";
            case UndoOutcome.TooLate _ -> "too late";
        };
    }
}
