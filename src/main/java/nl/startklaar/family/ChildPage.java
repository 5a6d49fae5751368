package nl.startklaar.family;

import java.util.List;
import java.util.stream.IntStream;
import nl.startklaar.signin.Theme;

/**
 * Where one child taps its pictures.
 *
 * @param asks what is asked here
 * @param shown the pictures themselves, at the one moment at which they are known
 * @param chosen the pictures that were tapped so far
 */
record ChildPage(
        Child child,
        Asks asks,
        int size,
        List<String> things,
        List<String> shown,
        List<String> chosen,
        boolean wrong) {

    /** What the child does next. */
    enum Asks {
        PICTURES,
        /** There are none yet. */
        FIRST,
        /** Here they are: look, and learn them. */
        LEARN,
        /** Too often wrong. */
        PARENT
    }

    ChildPage {
        things = List.copyOf(things);
        shown = List.copyOf(shown);
        chosen = List.copyOf(chosen);
    }

    static ChildPage of(Child child, Asks asks) {
        return new ChildPage(child, asks, 0, List.of(), List.of(), List.of(), false);
    }

    String look() {
        return Theme.of(child.pupil().yearGroup()).look();
    }

    /** One place for each picture, and what stands in it; empty where nothing does yet. */
    List<String> slots() {
        return IntStream.range(0, size)
                .mapToObj(it -> it < chosen.size() ? chosen.get(it) : "")
                .toList();
    }
}
