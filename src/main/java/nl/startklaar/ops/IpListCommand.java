package nl.startklaar.ops;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import nl.startklaar.place.KnownAddress;
import nl.startklaar.place.KnownAddresses;
import nl.startklaar.place.UnknownAddress;
import nl.startklaar.web.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows which addresses a school knows, and from which others somebody came this week. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class IpListCommand implements Callable<Integer> {

    /** The document that programs read; a change of its fields gets the next number. */
    private record Document(
            String format, String school, List<Known> known, List<Unknown> unknown) {}

    private record Known(
            String address, String location, @Nullable String lastSeen, int pupilsToday) {}

    private record Unknown(
            String address,
            String guess,
            int times,
            int devices,
            int refused,
            @Nullable String refusedSince) {}

    private final Screen screen;

    @Option(names = "--school", paramLabel = "BRIN", descriptionKey = "school", required = true)
    private String school = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin private final DataFolder data = new DataFolder();

    IpListCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return Beside.server(screen, data, this::list);
    }

    private Exit list(ApplicationContext application) {
        var addresses = application.getBean(KnownAddresses.class);
        var at = Beside.school(application, school);
        print(at.brin().code(), addresses.list(at.id()), addresses.listUnknown(at.id()));
        return Exit.OK;
    }

    void print(String code, List<KnownAddress> known, List<UnknownAddress> unknown) {
        if (json) {
            screen.json(
                    new Document(
                            "startklaar.ip/1",
                            code,
                            known.stream().map(IpListCommand::toKnown).toList(),
                            unknown.stream().map(IpListCommand::toUnknown).toList()));
            return;
        }
        known.forEach(this::print);
        unknown.forEach(it -> print(code, it));
        if (known.isEmpty()) {
            screen.say("ops.ip.none", code);
        }
    }

    private void print(KnownAddress it) {
        var seen = it.lastSeen().map(new Formats(screen.locale())::moment);
        screen.print(
                "%s %-22s %s  %s"
                        .formatted(
                                screen.mark("green", "✓"),
                                it.text(),
                                it.location(),
                                seen.map(moment -> screen.text("ops.ip.seen", moment))
                                        .orElse(screen.text("ops.ip.not-seen"))));
    }

    private void print(String code, UnknownAddress it) {
        screen.print(
                "%s %-22s %s"
                        .formatted(
                                screen.mark("yellow", "!"),
                                it.text(),
                                screen.text(
                                        "ops.ip.unknown",
                                        it.times(),
                                        it.devices(),
                                        it.refusals().times())));
        if (it.guess() == UnknownAddress.Guess.SCHOOL) {
            screen.print("         " + screen.text("ops.ip.unknown.add", it.text(), code));
        }
    }

    private static Known toKnown(KnownAddress it) {
        return new Known(
                it.text(),
                it.location(),
                it.lastSeen().map(IpListCommand::moment).orElse(null),
                it.pupilsToday());
    }

    private static Unknown toUnknown(UnknownAddress it) {
        return new Unknown(
                it.text(),
                it.guess().name(),
                it.times(),
                it.devices(),
                it.refusals().times(),
                it.refusals().since().map(IpListCommand::moment).orElse(null));
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS)
                .atZone(Formats.AMSTERDAM)
                .toOffsetDateTime()
                .toString();
    }
}
