package nl.startklaar.licence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What groups and pupils are linked to: a method, for one year group or for all of them.
 *
 * @param yearGroup empty when it is for all of them
 * @param seats how many were bought; empty when it is not counted
 * @param lastDay the last day on which it can be worked with; empty: it goes on
 * @param viewUntil the last day on which what was made can still be looked at
 */
public record Licence(
        UUID id,
        UUID contract,
        UUID method,
        Optional<String> yearGroup,
        Unit unit,
        Optional<Integer> seats,
        LocalDate firstDay,
        Optional<LocalDate> lastDay,
        Optional<LocalDate> viewUntil) {

    /** By what it is counted. */
    public enum Unit {
        GROUP,
        PUPIL,
        PACKAGE
    }

    /** Whether it can be worked with on this day. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(firstDay) && lastDay.filter(day::isAfter).isEmpty();
    }
}
