package nl.startklaar.licence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a list did to one licence.
 *
 * @param isAdded whether it was not there before
 */
record ListChange(UUID licence, UUID contract, boolean isAdded, Numbers before, Numbers after) {

    /** What a list can change. */
    record Numbers(Optional<Integer> seats, Optional<LocalDate> lastDay) {

        static Numbers of(ListedLicence it) {
            return new Numbers(it.seats(), it.lastDay());
        }

        static Numbers of(Licence it) {
            return new Numbers(it.seats(), it.lastDay());
        }
    }
}
