package nl.startklaar.signin;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card that has just been made: the only moment at which anybody knows what it says.
 *
 * @param number stands on the card in words; it opens nothing
 * @param lastDay of a card for a day; absent for one that lasts
 * @param address what its QR code says, the secret behind the #, which no server log sees
 */
public record PrintedCard(UUID pupil, int number, @Nullable LocalDate lastDay, String address) {

    /** Without its secret. */
    @Override
    public String toString() {
        return "Card " + number;
    }
}
