package nl.startklaar.portal;

import nl.startklaar.school.AtSchool;

/**
 * What opened, until the learning software itself is there.
 *
 * @param inside whether it is our own; or else a publisher's that cannot be reached yet
 */
record LessonPage(String home, Material tile, boolean inside) {

    static LessonPage inside(AtSchool at, Material tile) {
        return new LessonPage(at.home(), tile, true);
    }

    static LessonPage notConnected(AtSchool at, Material tile) {
        return new LessonPage(at.home(), tile, false);
    }

    String picture() {
        return Pictures.ofSubject(tile.method().subject());
    }

    String level() {
        return tile.product().yearGroup().orElse("");
    }
}
