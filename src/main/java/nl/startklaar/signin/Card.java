package nl.startklaar.signin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card of a pupil. It follows the pupil from group to group until it is revoked, or the pupil
 * leaves.
 *
 * @param number by which people tell cards apart; it opens nothing
 * @param lastDay of a card for a day; absent for one that lasts
 */
record Card(
        UUID id,
        UUID pupil,
        CardKind kind,
        int number,
        Instant printedAt,
        @Nullable LocalDate lastDay) {}
