package nl.startklaar.licence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A seat that a pupil holds, or will hold.
 *
 * @param goneFrom when it is known already to end
 */
record HeldSeat(UUID licence, UUID pupil, LocalDate firstDay, Optional<LocalDate> goneFrom) {

    boolean goesOn() {
        return goneFrom.isEmpty();
    }
}
