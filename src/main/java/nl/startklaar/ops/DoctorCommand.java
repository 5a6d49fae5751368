package nl.startklaar.ops;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at everything the server leans on, and says what to do about what is wrong. */
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    /** The document that programs read; a change of its fields gets the next number. */
    private record Report(String format, List<Diagnosis> findings) {}

    private final Screen screen;

    @Option(names = "--port", paramLabel = "POORT", descriptionKey = "port", defaultValue = "8080")
    private int port;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin private final DataFolder data = new DataFolder();

    DoctorCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        var findings = new Doctor(screen, data.path(), port).examine();
        if (json) {
            screen.json(new Report("startklaar.doctor/1", findings));
        } else {
            findings.forEach(this::print);
        }
        boolean isIll = findings.stream().anyMatch(it -> it.state() == Diagnosis.State.WRONG);
        screen.say(isIll ? "ops.doctor.ill" : "ops.doctor.well");
        return (isIll ? Exit.NOT_READY : Exit.OK).code();
    }

    private void print(Diagnosis it) {
        screen.print("%s %-14s %s".formatted(sign(it.state()), it.part(), it.text()));
    }

    private String sign(Diagnosis.State state) {
        return switch (state) {
            case GOOD -> screen.mark("green", "✓");
            case NOTE -> screen.mark("yellow", "!");
            case WRONG -> screen.mark("red", "✕");
        };
    }
}
