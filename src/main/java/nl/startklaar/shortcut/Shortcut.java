package nl.startklaar.shortcut;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One shortcut of a school.
 *
 * @param group only for pupils: their own group, so that a child sees the own class at once
 * @param product what opens after signing in, when whoever comes may open it
 * @param revokedAt since when it is an old one
 */
record Shortcut(
        UUID id,
        ShortcutToken token,
        String name,
        Audience audience,
        Optional<UUID> group,
        Optional<UUID> product,
        Instant madeAt,
        Optional<Instant> revokedAt) {

    boolean isOld() {
        return revokedAt.isPresent();
    }

    /** Its path on our own server. */
    String path() {
        return "/k/" + token.text();
    }
}
