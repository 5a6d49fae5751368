package nl.startklaar.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;

/**
 * A line above the page that is true for everybody who sees it: maintenance, practice data.
 *
 * @param kind what it looks like
 * @param text the whole sentence, in the reader's language
 * @param address where its buttons post to; empty without buttons
 * @param field the name under which a button's value is sent
 * @param actions its buttons
 * @param link to a page that says more
 */
public record Banner(
        Kind kind,
        String text,
        String address,
        String field,
        List<Action> actions,
        Optional<Link> link) {

    public enum Kind {
        PRACTICE,
        INFO,
        WARNING
    }

    public Banner {
        actions = List.copyOf(actions);
    }

    public static Banner of(Kind kind, String text) {
        return new Banner(kind, text, "", "", List.of(), Optional.empty());
    }

    /** The classes of the style sheet. */
    public String look() {
        return switch (kind) {
            case PRACTICE -> "practice";
            case INFO -> "note info";
            case WARNING -> "note warn";
        };
    }

    /** One button; the chosen one is the value in use. */
    public record Action(String label, String value, boolean chosen) {}

    /** To a page of ours. */
    public record Link(String label, String address) {}

    /** A module that has something to say above pages, as a bean. */
    public interface Source {

        List<Banner> banners(Optional<Visitor> visitor, MessageSource words, Locale locale);
    }
}
