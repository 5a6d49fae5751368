package nl.startklaar.web;

import java.util.Optional;
import java.util.Set;

/**
 * One entry of the header's menu, made as a bean by the module that owns the page.
 *
 * @param order where it stands: lower comes first
 * @param words the key of its label
 * @param path below the school's home, as in "/startlijst"; or from the root when it starts with
 *     "//", as in "//beheer"
 * @param roles who sees it, by the names of the roles
 * @param below the key of the word below which it stands with others; else its own
 */
public record MenuItem(int order, String words, String path, Set<String> roles, String below) {

    /** All that has to do with coming in. */
    public static final String SIGNING_IN = "web.menu.signing-in";

    public MenuItem {
        roles = Set.copyOf(roles);
    }

    public MenuItem(int order, String words, String path, Set<String> roles) {
        this(order, words, path, roles, words);
    }

    /** The same, with others below one word. */
    public MenuItem below(String others) {
        return new MenuItem(order, words, path, roles, others);
    }

    /** Where this leads for a visitor; empty when it is not for them. */
    Optional<String> href(Visitor visitor) {
        if (visitor.roles().stream().noneMatch(roles::contains)) {
            return Optional.empty();
        }
        return path.startsWith("//")
                ? Optional.of(path.substring(1))
                : visitor.home().map(home -> home + path);
    }
}
