package nl.startklaar.place;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An address or range from which pupils may come in.
 *
 * @param text as people write it, as in "203.0.113.10" or "203.0.113.0/24"
 * @param location which building of the school, in the school's own words
 * @param addedBy empty when a command added it, or when the person is gone
 * @param lastSeen when somebody came from there, in the last thirty days
 * @param pupilsToday how many different pupils, or devices where we do not know the pupil
 */
public record KnownAddress(
        UUID id,
        String text,
        String location,
        Instant addedAt,
        Optional<UUID> addedBy,
        Optional<Instant> lastSeen,
        int pupilsToday) {

    AddressRange range() {
        return AddressRange.of(text);
    }
}
