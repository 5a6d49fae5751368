package nl.startklaar.shortcut;

import nl.startklaar.web.QrCode;

/**
 * One shortcut to hang in a classroom: a code to scan, and the same address to type over. There is
 * no secret on it.
 *
 * @param back the page it came from
 */
record WallSheet(String back, String name, String school, String address, QrCode code) {

    static final String TEMPLATE = "shortcut/wall.jte";
}
