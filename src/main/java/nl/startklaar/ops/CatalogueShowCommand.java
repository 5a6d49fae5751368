package nl.startklaar.ops;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Product;
import nl.startklaar.catalogue.TeachingMethod;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what publishers offer. */
@Command(name = "show", mixinStandardHelpOptions = true)
final class CatalogueShowCommand implements Callable<Integer> {

    private final Screen screen;

    @Mixin private final DataFolder data = new DataFolder();

    CatalogueShowCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return Beside.server(screen, data, this::show);
    }

    private Exit show(ApplicationContext application) {
        var catalogue = application.getBean(Catalogue.class);
        var methods = catalogue.listMethods();
        var products = catalogue.listProducts();
        var publishers = catalogue.listPublishers();
        publishers.forEach(it -> {
            screen.print(line("", it.code(), it.name(), it.offered()));
            show(it.id(), methods, products);
        });
        if (publishers.isEmpty()) {
            screen.say("ops.catalogue.nothing");
        }
        return Exit.OK;
    }

    private void show(UUID publisher, List<TeachingMethod> methods, List<Product> products) {
        methods.stream()
                .filter(it -> it.publisher().equals(publisher))
                .forEach(it -> {
                    screen.print(line("  ", it.code(), it.name(), it.offered()));
                    products.stream()
                            .filter(product -> product.method().equals(it.id()))
                            .forEach(product ->
                                    screen.print(
                                            line(
                                                    "    ",
                                                    product.code(),
                                                    product.name(),
                                                    product.offered())));
                });
    }

    private String line(String before, String code, String name, boolean offered) {
        var line = "%s%-16s %s".formatted(before, code, name);
        return offered ? line : line + " " + screen.text("ops.catalogue.gone");
    }
}
