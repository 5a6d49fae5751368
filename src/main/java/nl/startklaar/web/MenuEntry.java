package nl.startklaar.web;

import java.util.List;

/**
 * What stands in the menu: one page, or several pages below one word, which then stand beside one
 * another on each of them.
 *
 * @param words the key of its label
 */
public record MenuEntry(String words, List<MenuItem> items) {

    public MenuEntry {
        items = List.copyOf(items);
    }

    /** A group of which a reader sees one page is that page. */
    static MenuEntry of(List<MenuItem> items) {
        var first = items.getFirst();
        return new MenuEntry(items.size() == 1 ? first.words() : first.below(), items);
    }

    MenuItem first() {
        return items.getFirst();
    }

    public boolean isGroup() {
        return items.size() > 1;
    }
}
