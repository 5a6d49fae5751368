package nl.startklaar.ops;

import java.util.concurrent.Callable;
import nl.startklaar.place.AddOutcome;
import nl.startklaar.place.AddOutcome.Accepted;
import nl.startklaar.place.AddOutcome.Already;
import nl.startklaar.place.AddOutcome.Doubtful;
import nl.startklaar.place.AddOutcome.Refused;
import nl.startklaar.place.KnownAddresses;
import nl.startklaar.school.School;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts an address on a school's list, or without {@code --apply} shows what that would do. */
@Command(name = "add", mixinStandardHelpOptions = true)
final class IpAddCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(paramLabel = "ADRES", descriptionKey = "address")
    private String address = "";

    @Option(names = "--school", paramLabel = "BRIN", descriptionKey = "school", required = true)
    private String school = "";

    @Option(names = "--location", paramLabel = "NAAM")
    private String location = "";

    @Option(names = "--confirm")
    private boolean confirmed;

    @Option(names = "--apply", descriptionKey = "apply")
    private boolean apply;

    @Mixin private final DataFolder data = new DataFolder();

    IpAddCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return Beside.server(screen, data, this::add);
    }

    private Exit add(ApplicationContext application) {
        var addresses = application.getBean(KnownAddresses.class);
        var at = Beside.school(application, school);
        return conclude(
                apply
                        ? addresses.add(at.id(), address, place(at), confirmed)
                        : addresses.preview(at.id(), address, confirmed));
    }

    /** A school with one building is its own location. */
    private String place(School at) {
        return location.isBlank() ? at.name() : location.strip();
    }

    Exit conclude(AddOutcome outcome) {
        return switch (outcome) {
            case Accepted it -> {
                it.covers().forEach(covered -> screen.say("ops.ip.covers", covered));
                screen.say(
                        it.id().isPresent() ? "ops.ip.added" : "ops.ip.add.next",
                        it.range(),
                        school);
                yield Exit.OK;
            }
            case Already it -> {
                screen.say("ops.ip.already", it.range(), it.by().text(), it.by().location());
                yield Exit.OK;
            }
            case Doubtful it -> {
                it.reasons().forEach(screen::say);
                screen.say("ops.ip.doubtful", it.range());
                yield Exit.HELD;
            }
            case Refused it -> {
                screen.say(it.why());
                yield Exit.REFUSED;
            }
        };
    }
}
