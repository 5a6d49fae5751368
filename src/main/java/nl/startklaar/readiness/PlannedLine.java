package nl.startklaar.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the engine has to know of a line.
 *
 * @param deadline the last day on which it is in time; empty when we do not know the school's dates
 * @param waitsFor the codes of the lines that come first
 */
public record PlannedLine(String code, Optional<LocalDate> deadline, List<String> waitsFor) {

    public PlannedLine {
        waitsFor = List.copyOf(waitsFor);
    }

    boolean isLate(LocalDate today) {
        return deadline.filter(today::isAfter).isPresent();
    }
}
