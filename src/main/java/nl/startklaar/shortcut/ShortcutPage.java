package nl.startklaar.shortcut;

import nl.startklaar.school.AtSchool;
import nl.startklaar.web.Form;

/**
 * One shortcut: the ways to get it on a device, its name, and taking it back.
 *
 * @param address the whole address, as devices need it
 */
record ShortcutPage(AtSchool at, ListPage.Line line, String address, Form form) {

    static final String TEMPLATE = "shortcut/shortcut.jte";

    Shortcut shortcut() {
        return line.shortcut();
    }

    String list() {
        return at.home() + ShortcutsController.PATH;
    }

    String path() {
        return list() + "/" + line.id();
    }

    /** For the Chromebooks of a school, all at once. */
    String chromebook() {
        return shortcut().path() + "/" + DeviceFile.CHROMEBOOK.path();
    }

    DevicePage device() {
        return new DevicePage(at.details().name(), shortcut(), address);
    }
}
