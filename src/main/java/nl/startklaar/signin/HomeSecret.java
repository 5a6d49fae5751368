package nl.startklaar.signin;

import java.util.List;

/** What a child at home taps before it is in. */
public sealed interface HomeSecret {

    /**
     * @param size how many pictures
     * @param things the twelve, as they are laid out for this child
     */
    record Tap(int size, List<String> things) implements HomeSecret {

        public Tap {
            things = List.copyOf(things);
        }
    }

    /** There are no pictures yet: whoever sees them first, learns them. */
    record None() implements HomeSecret {}

    /** Too often wrong. A parent gives another chance. */
    record Locked() implements HomeSecret {}
}
