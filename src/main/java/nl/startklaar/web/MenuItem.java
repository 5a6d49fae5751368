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
 */
public record MenuItem(int order, String words, String path, Set<String> roles) {

    public MenuItem {
        roles = Set.copyOf(roles);
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
