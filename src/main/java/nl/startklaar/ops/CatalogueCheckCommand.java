package nl.startklaar.ops;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Looks whether a file is good; needs no server. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CatalogueCheckCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(paramLabel = "BESTAND", descriptionKey = "catalogue-file")
    private Path file = Path.of("");

    CatalogueCheckCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        var good = new CatalogueOffer(file).read(screen);
        screen.say("ops.catalogue.good", file.toString(), good.publishers().size());
        return Exit.OK.code();
    }
}
