package nl.startklaar.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;

/**
 * A line above the page that is true for everybody who sees it: maintenance, practice data.
 *
 * @param kind "info", "warn" or "practice"
 * @param text the whole sentence, in the reader's language
 * @param actions small forms beside it
 */
public record Banner(String kind, String text, List<Action> actions) {

    public Banner {
        actions = List.copyOf(actions);
    }

    /** A button that posts one value to an address. */
    public record Action(String label, String address, String name, String value) {}

    /** A module that has something to say above pages, as a bean. */
    public interface Source {

        List<Banner> banners(Optional<Visitor> visitor, MessageSource words, Locale locale);
    }
}
