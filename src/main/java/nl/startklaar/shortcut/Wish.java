package nl.startklaar.shortcut;

import java.util.Optional;
import java.util.UUID;

/** What somebody wants a shortcut to. */
record Wish(String name, Audience audience, Optional<UUID> group, Optional<UUID> product) {

    /** Only pupils come in by their group. */
    Wish {
        group = group.filter(_ -> audience == Audience.PUPILS);
    }
}
