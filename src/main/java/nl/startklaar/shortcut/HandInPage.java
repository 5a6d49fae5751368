package nl.startklaar.shortcut;

import java.util.List;
import nl.startklaar.school.AtSchool;
import nl.startklaar.web.Form;

/**
 * Handing in old shortcuts, and what came of it.
 *
 * @param notRead numbers of the lines in which no old shortcut was found
 */
record HandInPage(AtSchool at, List<Row> rows, List<Integer> notRead, Form form) {

    static final String TEMPLATE = "shortcut/hand-in.jte";
    static final String LIST = "lijst";
    static final String FILE = "bestand";

    HandInPage {
        rows = List.copyOf(rows);
        notRead = List.copyOf(notRead);
    }

    /** An old address, and what to use instead. */
    record Row(OldAddress old, ListPage.Line now, String address) {}

    String list() {
        return at.home() + ShortcutsController.PATH;
    }

    String address() {
        return list() + HandInController.BELOW;
    }

    String linesNotRead() {
        return String.join(", ", notRead.stream().map(String::valueOf).toList());
    }
}
