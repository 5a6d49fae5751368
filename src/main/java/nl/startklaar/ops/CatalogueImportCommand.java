package nl.startklaar.ops;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.startklaar.catalogue.CatalogueChange;
import nl.startklaar.catalogue.CatalogueFile;
import nl.startklaar.catalogue.CatalogueUpkeep;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes over what publishers offer, or without {@code --apply} shows what that would change. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class CatalogueImportCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(paramLabel = "BESTAND", descriptionKey = "catalogue-file")
    private Path file = Path.of("");

    @Option(names = "--apply", descriptionKey = "apply")
    private boolean apply;

    @Mixin private final DataFolder data = new DataFolder();

    CatalogueImportCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        var offer = new CatalogueOffer(file).read(screen);
        return Beside.server(screen, data, application -> bringIn(application, offer));
    }

    private Exit bringIn(ApplicationContext application, CatalogueFile offer) {
        var upkeep = application.getBean(CatalogueUpkeep.class);
        var changes = apply ? upkeep.takeOver(offer) : upkeep.look(offer);
        changes.forEach(this::print);
        conclude(changes);
        return Exit.OK;
    }

    private void print(CatalogueChange it) {
        screen.print(
                "%s: %s (%s)%s"
                        .formatted(
                                screen.text("catalogue.change." + it.kind()),
                                screen.text("catalogue.what." + it.what(), it.name()),
                                it.place(),
                                it.fields().isEmpty()
                                        ? ""
                                        : " [" + String.join(", ", it.fields()) + "]"));
    }

    private void conclude(List<CatalogueChange> changes) {
        if (changes.isEmpty()) {
            screen.say("ops.catalogue.unchanged");
        } else if (apply) {
            screen.say("ops.catalogue.applied", changes.size());
        } else {
            screen.say("ops.catalogue.next", file.toString());
        }
    }
}
