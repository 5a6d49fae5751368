package nl.startklaar.shortcut;

import java.util.Optional;
import java.util.stream.Stream;

/** For whom a shortcut is. */
enum Audience {
    /** Leads to the door of the pupils. */
    PUPILS,
    /** Leads to signing in, and then to the lesson material. */
    TEACHERS;

    static Optional<Audience> find(String name) {
        return Stream.of(values()).filter(it -> it.name().equals(name)).findFirst();
    }
}
