package nl.startklaar.licence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * As much of a licence as matters for its seats.
 *
 * @param seats how many there are; empty when nobody counted them
 * @param lastDay on which it still runs; empty: it goes on
 */
record SeatLicence(
        UUID id,
        boolean isPerPupil,
        Optional<Integer> seats,
        LocalDate firstDay,
        Optional<LocalDate> lastDay) {

    /** A seat can be taken before the licence begins; it then begins with the licence. */
    LocalDate firstDayFor(LocalDate asked) {
        return asked.isBefore(firstDay) ? firstDay : asked;
    }

    boolean hasEndedBy(LocalDate day) {
        return lastDay.filter(day::isAfter).isPresent();
    }

    boolean runs(LocalDate day) {
        return !day.isBefore(firstDay) && !hasEndedBy(day);
    }

    boolean isFull(int held) {
        return seats.filter(it -> held >= it).isPresent();
    }

    /** How many of those who ask get one. */
    int free(int held, int asking) {
        return seats.map(it -> Math.clamp(it - held, 0, asking)).orElse(asking);
    }
}
