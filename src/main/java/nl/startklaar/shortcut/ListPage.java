package nl.startklaar.shortcut;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.school.AtSchool;
import nl.startklaar.web.Choice;
import nl.startklaar.web.Form;
import nl.startklaar.web.Page;

/**
 * All shortcuts of a school, and the form for one more.
 *
 * @param oldDevices how many devices came by an old one lately
 */
record ListPage(
        AtSchool at,
        List<Line> lines,
        List<Choice> groups,
        List<Choice> products,
        int oldDevices,
        Form form) {

    static final String TEMPLATE = "shortcut/list.jte";
    static final String NAME = "naam";
    static final String AUDIENCE = "voor";
    static final String GROUP = "groep";
    static final String PRODUCT = "product";

    ListPage {
        lines = List.copyOf(lines);
        groups = List.copyOf(groups);
        products = List.copyOf(products);
    }

    /**
     * @param group what the group is called; empty when it is for all of them
     * @param product what opens; empty when it leads to the start
     * @param devices how many came by it lately
     */
    record Line(Shortcut shortcut, Optional<String> group, Optional<String> product, int devices) {

        static Line of(
                Shortcut it,
                Map<UUID, String> groups,
                Map<UUID, String> products,
                Map<UUID, Integer> devices) {
            return new Line(
                    it,
                    it.group().flatMap(id -> Optional.ofNullable(groups.get(id))),
                    it.product().flatMap(id -> Optional.ofNullable(products.get(id))),
                    devices.getOrDefault(it.id(), 0));
        }

        String id() {
            return shortcut.id().toString();
        }

        /** The group has gone with its school year: it leads to all groups. */
        boolean isWithoutItsGroup() {
            return shortcut.group().isPresent() && group.isEmpty();
        }
    }

    List<Line> current() {
        return lines.stream().filter(it -> !it.shortcut().isOld()).toList();
    }

    List<Line> old() {
        return lines.stream().filter(it -> it.shortcut().isOld()).toList();
    }

    String address() {
        return at.home() + ShortcutsController.PATH;
    }

    List<Choice> audiences(Page page) {
        return Stream.of(Audience.values())
                .map(it -> new Choice(it.name(), page.text("shortcut.audience." + it.name())))
                .toList();
    }
}
