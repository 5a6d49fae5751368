package nl.startklaar.shortcut;

import java.util.Optional;
import java.util.UUID;

/** Reads an id that somebody else wrote. */
final class Ids {

    private static final int LENGTH = 36;

    private Ids() {}

    /** Written whole: Java itself takes "1-1-1-1-1" for an id too. */
    static Optional<UUID> find(String written) {
        if (written.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
