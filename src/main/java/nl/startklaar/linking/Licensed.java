package nl.startklaar.linking;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;

/**
 * What the school may use of a method.
 *
 * @param yearGroup the level; empty: all of them
 * @param seats empty: without a count
 * @param lastDay on which it still runs; empty: it goes on
 * @param viewUntil how long an ended one can still be looked into
 */
record Licensed(
        UUID id,
        UUID method,
        Optional<String> yearGroup,
        boolean perPupil,
        Optional<Integer> seats,
        LocalDate firstDay,
        Optional<LocalDate> lastDay,
        Optional<LocalDate> viewUntil) {

    boolean isFor(String level) {
        return yearGroup.isEmpty() || yearGroup.get().equals(level);
    }

    boolean runsIn(SchoolYear year) {
        return !firstDay.isAfter(year.lastDay())
                && lastDay.filter(it -> it.isBefore(year.firstDay())).isEmpty();
    }

    /** Whether it has run out, and can no longer be looked into either. */
    boolean isOver(LocalDate day) {
        return lastDay.filter(day::isAfter).isPresent()
                && viewUntil.filter(it -> !day.isAfter(it)).isEmpty();
    }
}
