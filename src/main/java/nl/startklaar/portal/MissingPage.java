package nl.startklaar.portal;

import java.util.List;
import java.util.Optional;
import nl.startklaar.catalogue.Product;
import nl.startklaar.web.Choice;
import nl.startklaar.web.Form;

/**
 * The question to the coordinator.
 *
 * @param product set when they came from something that does not open
 * @param coordinators who will read it
 */
record MissingPage(
        String home,
        Form form,
        Optional<Product> product,
        List<Choice> groups,
        List<Choice> methods,
        List<String> coordinators) {

    MissingPage {
        groups = List.copyOf(groups);
        methods = List.copyOf(methods);
        coordinators = List.copyOf(coordinators);
    }
}
