package nl.startklaar.portal;

import java.util.List;
import nl.startklaar.web.Choice;
import nl.startklaar.web.Form;

/**
 * The question to the coordinator.
 *
 * @param coordinators who will read it
 */
record MissingPage(
        String home,
        Form form,
        List<Choice> groups,
        List<Choice> methods,
        List<String> coordinators) {

    MissingPage {
        groups = List.copyOf(groups);
        methods = List.copyOf(methods);
        coordinators = List.copyOf(coordinators);
    }
}
