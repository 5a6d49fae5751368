package nl.startklaar.ops;

import java.util.concurrent.Callable;
import nl.startklaar.place.KnownAddress;
import nl.startklaar.place.KnownAddresses;
import nl.startklaar.school.School;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes an address off a school's list, or without {@code --apply} shows which one. */
@Command(name = "remove", mixinStandardHelpOptions = true)
final class IpRemoveCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(paramLabel = "ADRES", descriptionKey = "address")
    private String address = "";

    @Option(names = "--school", paramLabel = "BRIN", descriptionKey = "school", required = true)
    private String school = "";

    @Option(names = "--apply", descriptionKey = "apply")
    private boolean apply;

    @Mixin private final DataFolder data = new DataFolder();

    IpRemoveCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return Beside.server(screen, data, this::remove);
    }

    private Exit remove(ApplicationContext application) {
        var addresses = application.getBean(KnownAddresses.class);
        var at = Beside.school(application, school);
        var found = find(addresses, at);
        if (apply) {
            addresses.remove(at.id(), found.id());
        }
        screen.say(
                apply ? "ops.ip.removed" : "ops.ip.remove.next",
                found.text(),
                found.location(),
                school);
        return Exit.OK;
    }

    /** Exactly as the list shows it: part of a range is no address that can be removed. */
    private KnownAddress find(KnownAddresses addresses, School at) {
        return addresses.list(at.id()).stream()
                .filter(it -> it.text().equals(address.strip()))
                .findFirst()
                .orElseThrow(() -> new Stopped(Exit.NOT_FOUND, "ops.ip.unlisted", address, school));
    }
}
